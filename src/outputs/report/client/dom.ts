/** Makes an element with a class and children; strings become text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children.filter((child) => child !== null))
  return element
}

export function byId(id: string): HTMLElement | null {
  return document.getElementById(id)
}

/** The element in the page that holds an article's text, or null. */
export function textOf(article: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-text="${CSS.escape(article)}"]`)
}

/** A copy without ids, so that no id stands twice in the page. */
export function copyOf(element: Element): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  copy.removeAttribute('data-text')
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id')
  return copy
}

export function scrollTo(element: Element, block: ScrollLogicalPosition): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' })
}
