import { readFileSync, readdirSync } from 'node:fs'
import { ReadoutError } from '../model/errors.js'
import { HOME } from './resources.js'

/** The names of the published JSON Schemas, sorted. */
export function schemaNames(home: string = HOME): readonly string[] {
  return readdirSync(`${home}/schemas`)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

/** The text of one JSON Schema. Throws `schema.unknown`, which lists the names there are. */
export function schemaText(name: string, home: string = HOME): string {
  const names = schemaNames(home)
  if (!names.includes(name)) {
    throw new ReadoutError('schema.unknown', `there is no schema "${name}"; there are ${names.join(', ')}`)
  }
  return readFileSync(`${home}/schemas/${name}.json`, 'utf8')
}
