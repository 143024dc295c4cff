import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from './decode.js'

const GERMAN =
  'Der Hafen bleibt geschlossen, sagte die Bürgermeisterin über die Brücke. Später wird geöffnet, größere Schiffe müssen warten.'
const CURLY = 'The mayor said: “We’ll wait” – and costs rose to €30.'
const RUSSIAN =
  'Порт остаётся закрытым до вторника, сообщил мэр города. Корабли ждут в заливе уже третьи сутки, и погода не меняется.'

const rows: readonly (readonly [string, Uint8Array, string | null, string, string])[] = [
  ['UTF-8', iconv.encode(CURLY, 'utf-8'), null, CURLY, 'utf-8'],
  ['UTF-8 with a mark', iconv.encode(CURLY, 'utf-8', { addBOM: true }), null, CURLY, 'utf-8'],
  ['UTF-16 LE with a mark', iconv.encode(CURLY, 'utf-16le', { addBOM: true }), null, CURLY, 'utf-16le'],
  ['UTF-16 BE with a mark', iconv.encode(CURLY, 'utf-16be', { addBOM: true }), null, CURLY, 'utf-16be'],
  ['UTF-16 LE without one', iconv.encode(CURLY, 'utf-16le'), null, CURLY, 'utf-16le'],
  ['windows-1252, nothing declared', iconv.encode(CURLY, 'windows-1252'), null, CURLY, 'windows-1252'],
  [
    'Latin-1 declared by the carrier, 0x80–0x9F used',
    iconv.encode(CURLY, 'windows-1252'),
    'text/plain; charset=iso-8859-1',
    CURLY,
    'windows-1252',
  ],
  ['Latin-1, nothing declared', iconv.encode(GERMAN, 'latin1'), null, GERMAN, 'windows-1252'],
  [
    'KOI8-R declared by the page',
    iconv.encode(`<meta charset="koi8-r"><p>${RUSSIAN}`, 'koi8-r'),
    null,
    `<meta charset="koi8-r"><p>${RUSSIAN}`,
    'koi8-r',
  ],
  ['windows-1251, guessed', iconv.encode(RUSSIAN, 'windows-1251'), null, RUSSIAN, 'windows-1251'],
  [
    'Shift_JIS declared in a header',
    iconv.encode('港は火曜日まで閉鎖される。', 'shift_jis'),
    'text/html; charset=Shift_JIS',
    '港は火曜日まで閉鎖される。',
    'shift_jis',
  ],
  [
    'UTF-8 declared as Latin-1',
    iconv.encode(GERMAN, 'utf-8'),
    'text/html; charset=iso-8859-1',
    GERMAN,
    'utf-8',
  ],
  ['an unknown name', iconv.encode(GERMAN, 'utf-8'), 'text/html; charset=klingon', GERMAN, 'utf-8'],
]

describe('encodings', () => {
  for (const [name, bytes, mediaType, text, encoding] of rows)
    it(name, () => expect(decodeBytes(bytes, mediaType)).toEqual({ text, encoding }))

  it('forgives a file cut inside a character', () => {
    const bytes = iconv.encode(RUSSIAN, 'utf-8')
    expect(decodeBytes(bytes.subarray(0, bytes.length - 2))).toMatchObject({ encoding: 'utf-8' })
  })
  it('makes one kind of line end', () => {
    expect(decodeBytes(new TextEncoder().encode('a\r\nb\rc\n'))).toMatchObject({ text: 'a\nb\nc\n' })
  })
  for (const [what, bytes] of [
    ['a PDF file', new TextEncoder().encode('%PDF-1.7 …')],
    ['a ZIP archive or an office document', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0])],
    ['binary data', new Uint8Array(4000).map((_, index) => (index * 37) % 256)],
    ['a JPEG image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ] as const)
    it(`is no text: ${what}`, () => expect(decodeBytes(bytes)).toMatchObject({ binary: what }))
})
