import { packageResources } from '../../src/app/resources.js'
import { documentFromInput } from '../../src/documents/documents.js'
import type { Document } from '../../src/model/document.js'
import type { Resources } from '../../src/model/resources.js'

let resources: Resources | null = null

/** The package's word lists and weights, read once for all tests of a file. */
export function testResources(): Resources {
  resources ??= packageResources()
  return resources
}

/** A text as a document published on Wednesday 15 May 2024. */
export function testDocument(text: string, published = '2024-05-15'): Document {
  return documentFromInput({ id: 't', text, published }, 'test')
}
