import { lstatSync, openSync, readSync, closeSync, fstatSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { byCodeUnits } from '../lib/order.js'
import type { RawItem, Rejected } from '../model/document.js'

/** A file to read, and the name it goes by in the record. */
export type NamedFile = { readonly path: string; readonly source: string }

/** Files about a folder, which stand beside coverage and are none. Named on the command line, they are read. */
const ABOUT =
  /^(?:readme|licen[cs]e|copying|notice|changelog|contributing|authors|credits)(?:\.(?:md|txt|rst|html?))?$/i

/**
 * The files of a folder and of the folders in it, sorted by code units of their path. Hidden files and folders are left out,
 * links to folders are not followed. A file is named by the folder's own name and the way from there (`talks/day-2/post.html`),
 * so that neither the working directory nor the way to the folder decides anything.
 */
export function* filesOfFolder(folder: string): Iterable<NamedFile | Rejected> {
  const root = resolve(folder)
  yield* inFolder(root, basename(root))
}

function* inFolder(path: string, source: string): Iterable<NamedFile | Rejected> {
  let names: string[]
  try {
    names = readdirSync(path).sort(byCodeUnits)
  } catch (error) {
    yield failed(source, error)
    return
  }
  for (const name of names) {
    if (name.startsWith('.')) continue
    const inner = join(path, name)
    const named = `${source}/${name}`
    try {
      const linked = lstatSync(inner).isSymbolicLink()
      const stats = statSync(inner)
      if (stats.isDirectory()) {
        if (!linked) yield* inFolder(inner, named)
      } else if (ABOUT.test(name)) {
        yield {
          source: named,
          code: 'file.about',
          message: `${name} is about the folder and no coverage; name it directly to have it read`,
        }
      } else yield { path: inner, source: named }
    } catch (error) {
      yield failed(named, error)
    }
  }
}

/**
 * Names for files asked for one by one: the file's own name, and as much of the way to it as tells it from the others asked for.
 */
export function nameFiles(paths: readonly string[]): ReadonlyMap<string, string> {
  const parts = [...new Set(paths.map((path) => resolve(path)))].map((path) => path.split(sep))
  const names = new Map<string, string>()
  for (const own of parts) {
    let length = 1
    const tail = (list: readonly string[]): string => list.slice(-length).join('/')
    while (length < own.length && parts.some((other) => other !== own && tail(other) === tail(own)))
      length += 1
    names.set(own.join(sep), tail(own))
  }
  return names
}

/** Reads one file, or says why not. Never reads more than `maxBytes`. */
export function readOneFile({ path, source }: NamedFile, maxBytes: number): RawItem | Rejected {
  let descriptor: number | null = null
  try {
    const stats = statSync(path)
    if (!stats.isFile()) {
      return { source, code: 'file.not-a-file', message: `${path} is neither a file nor a folder` }
    }
    if (stats.size === 0) return { source, code: 'file.empty', message: 'the file is empty' }
    if (stats.size > maxBytes) return tooLarge(source, stats.size, maxBytes)
    descriptor = openSync(path, 'r')
    const bytes = new Uint8Array(fstatSync(descriptor).size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null)
      if (read === 0) break
      length += read
    }
    return { source, bytes: bytes.subarray(0, length), mediaType: null, url: null, fetched: null }
  } catch (error) {
    return failed(source, error, path)
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

export function tooLarge(source: string, size: number, maxBytes: number): Rejected {
  const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`
  return {
    source,
    code: 'file.too-large',
    message: `${megabytes(size)} are more than the limit of ${megabytes(maxBytes)}; split it into smaller files`,
  }
}

export function failed(source: string, error: unknown, path: string = source): Rejected {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return { source, code: 'file.missing', message: `there is no file or folder ${path}` }
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return { source, code: 'file.denied', message: `${path} may not be read: check its permissions` }
  }
  return {
    source,
    code: 'file.unreadable',
    message: `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
  }
}
