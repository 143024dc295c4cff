import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { ROOT } from './cli.js'

/** A check of a value against a published schema; gives the complaints, empty when it holds. */
export function schemaCheck(name: string): (value: unknown) => readonly string[] {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false })
  const validate = ajv.compile(JSON.parse(readFileSync(`${ROOT}schemas/${name}.json`, 'utf8')) as object)
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
}
