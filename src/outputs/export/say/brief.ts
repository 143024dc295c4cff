import type { BriefSentence } from '../../../model/record.js'

/** `Ann Lund: “The ferry will sail”.`: a whole quotation after its speaker. */
const WHOLE = /^([^“”]{1,200}: )“([^“”]*)”(\.?)$/
/** `Harbour Post: The mayor called it “a start”.`: an article's own sentence, which quotes. */
const OWN = /^([^“”:]{1,80}: )([^]*“[^]*)$/

/**
 * A sentence of the brief as print has it. The record keeps quotations character for character; for the reader the full stop of a
 * quoted sentence stands inside the marks, and marks inside marks are single ones. `cited` are the words that the sentence cites.
 */
export function printedBrief({ text }: Pick<BriefSentence, 'text'>, cited: readonly string[]): string {
  const whole = WHOLE.exec(text)
  // a comma that led on to "he said" inside a second mark gives way to the full stop
  if (whole)
    return `${whole[1] ?? ''}“${single(whole[2] ?? '')}${whole[3] ?? ''}”`.replace(/,([’'])\.”$/, '.$1”')
  const own = OWN.exec(text)
  const words = own?.[2] ?? ''
  return own && cited.some((stretch) => flat(stretch) === flat(words))
    ? `${own[1] ?? ''}“${single(words)}”`
    : text
}

/** Double marks as single ones, straight ones in pairs. */
export function single(words: string): string {
  let open = false
  return words.replace(/[“”"]/g, (mark) => {
    open = mark === '"' ? !open : mark === '“'
    return open ? '‘' : '’'
  })
}

const flat = (words: string): string => words.replace(/[“”]/g, '"')
