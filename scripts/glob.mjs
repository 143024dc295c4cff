import { readdirSync } from 'node:fs'

/** All files under a folder that pass the test, sorted; paths with forward slashes. */
export function globSync(folder, keep) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('\\', '/'))
    .filter(keep)
    .sort()
}
