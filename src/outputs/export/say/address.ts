/** An address that an output may link to: http and https only, so that no `javascript:` of an article is ever a link. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>]{1,2000}$/i.test(url) ? url : null
}
