/** A row of a tab-separated file with its line number, counted from 1. Lines that are empty or start with `#` are left out. */
export type TsvRow = { readonly line: number; readonly cells: readonly string[] }

/** Splits tab-separated text into rows; the first row left is the head. */
export function readTsv(text: string): { head: readonly string[]; rows: readonly TsvRow[] } {
  const rows: TsvRow[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return
    rows.push({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) })
  })
  const [head, ...body] = rows
  return { head: head?.cells ?? [], rows: body }
}
