import { ReadoutError } from '../../model/errors.js'
import type { Json } from './jsonl.js'
import { textField } from './jsonl.js'

/** The fields of a JSONL article, checked. */
export function articleFields(object: Json): {
  id?: string
  text: string
  title?: string | null
  published?: string | null
  modified?: string | null
  url?: string | null
  publisher?: string | null
  byline?: readonly string[] | string | null
} {
  const optional = (field: string): string | null => {
    const value = object[field]
    if (value === undefined || value === null) return null
    if (typeof value !== 'string') throw new ReadoutError('input', `"${field}" must be a string`)
    return value
  }
  const id = object['id']
  const byline = object['byline']
  const names = Array.isArray(byline)
    ? byline.filter((name): name is string => typeof name === 'string')
    : optional('byline')
  return {
    ...(id === undefined || id === null ? {} : { id: String(id) }),
    text: textField(object, 'text'),
    title: optional('title'),
    published: optional('published'),
    modified: optional('modified'),
    url: optional('url'),
    publisher: optional('publisher'),
    byline: names,
  }
}
