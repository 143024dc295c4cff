import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the built command line as a user would. `npm test` builds it first. */
export function readout(
  args: readonly string[],
  {
    input = '',
    cwd = ROOT,
    env = {},
  }: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}bin/readout.js`, ...args], {
    input,
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    timeout: 120_000,
  })
  return { status, stdout, stderr }
}

/** The answers of a JSONL command. */
export function jsonl(text: string): readonly { readonly [field: string]: unknown }[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly [field: string]: unknown })
}
