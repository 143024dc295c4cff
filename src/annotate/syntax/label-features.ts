import { compileTemplates } from '../../lib/scores/templates.js'
import type { Arcs } from './arcs.js'
import { marksBetween, type Words } from './words.js'

const NO_TAG = 255
const NO_WORD = 0x7ffffff5

// h: the head, c: the child; w: word, p: tag, s: ending. side: left, right or root; near: side and distance; c_1 c1 h_1 h1: neighbours;
// cl, cr, cl2: the child's outermost dependents with label d; sib: the head's dependent made just before on the same side;
// hl, hr, ol, or: labels that head and child have already on their left and right; in: what stands between.
const ATOMS =
  'hw hp cw cp cs side near c_1p c1p c_1w c1w h_1p h1p clw cld crw crd cl2w sibp sibd hl hr ol or in cf hf'.split(
    ' ',
  )
export const LABEL_TEMPLATES = compileTemplates(
  [
    [
      ...['hp cp side', 'hw cp side', 'hp cw side', 'hp cp near', 'cp clw hp', 'cw near', 'hp hl cp'],
      ...['hp cp sibd side'],
    ],
    [
      ...['cp cld hp side', 'hw clw cp', 'hw cw side', 'hp ol cp side', 'cf clw side', 'hp c_1p cp side'],
      ...['hp hr cp side', 'hw near cp', 'cp crd hp side', 'cp ol side', 'cp or hp', 'hw hr cp side'],
      ...[
        'cp c_1p c1p side',
        'hp h_1p cp side',
        'hp h1p cp side',
        'cw c1w side',
        'cw c_1w side',
        'cw clw side',
      ],
      ...[
        'hp cs cp side',
        'hw clw cw',
        'cl2w cp hp',
        'crw cp hp',
        'sibp hp cp',
        'hp cp in side',
        'hw cp in side',
      ],
      ...[
        'hp c1p cp side',
        'cw hl side',
        'hw ol cp side',
        'hp cf side',
        'hw cf clw',
        'hf cf cp side',
        'hp cf clw',
      ],
    ],
  ],
  ATOMS,
)

/** Writes the values of the atoms of the arc from `head` (-1: the root) to `child`. */
export function labelAtoms(words: Words, arcs: Arcs, head: number, child: number, values: Int32Array): void {
  const { known, tag, count, suffix, field } = words
  const side = head < 0 ? 2 : child < head ? 0 : 1
  const gap = head < 0 ? 0 : Math.abs(head - child)
  const left = arcs.left[child] as number
  const right = arcs.right[child] as number
  const left2 = arcs.left2[child] as number
  const sibling = head < 0 ? -1 : ((side === 0 ? arcs.left : arcs.right)[head] as number)
  values[1] = head < 0 ? NO_WORD : (known[head] as number)
  values[2] = head < 0 ? NO_TAG : (tag[head] as number)
  values[3] = known[child] as number
  values[4] = tag[child] as number
  values[5] = suffix[4 * child + 2] as number
  values[6] = side
  values[7] = side * 8 + (gap < 4 ? gap : gap < 8 ? 4 : gap < 15 ? 5 : 6)
  values[8] = child > 0 ? (tag[child - 1] as number) : NO_TAG
  values[9] = child + 1 < count ? (tag[child + 1] as number) : NO_TAG
  values[10] = child > 0 ? (known[child - 1] as number) : NO_WORD
  values[11] = child + 1 < count ? (known[child + 1] as number) : NO_WORD
  values[12] = head > 0 ? (tag[head - 1] as number) : NO_TAG
  values[13] = head >= 0 && head + 1 < count ? (tag[head + 1] as number) : NO_TAG
  values[14] = left < 0 ? NO_WORD : (known[left] as number)
  values[15] = left < 0 ? -1 : (arcs.label[left] as number)
  values[16] = right < 0 ? NO_WORD : (known[right] as number)
  values[17] = right < 0 ? -1 : (arcs.label[right] as number)
  values[18] = left2 < 0 ? NO_WORD : (known[left2] as number)
  values[19] = sibling < 0 ? NO_TAG : (tag[sibling] as number)
  values[20] = sibling < 0 ? -1 : (arcs.label[sibling] as number)
  values[21] = head < 0 ? -1 : (arcs.leftLabels[head] as number)
  values[22] = head < 0 ? -1 : (arcs.rightLabels[head] as number)
  values[23] = arcs.leftLabels[child] as number
  values[24] = arcs.rightLabels[child] as number
  values[25] = head < 0 ? 999 : marksBetween(words, Math.min(head, child) + 1, Math.max(head, child))
  values[26] = field[child] as number
  values[27] = head < 0 ? 99 : (field[head] as number)
}
