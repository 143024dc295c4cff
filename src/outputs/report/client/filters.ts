/** Filters of the figures and of the statements: words typed, and boxes ticked. */
export function startFilters(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('[data-filter]')) {
    const section = tools.parentElement
    if (section) startFilter(tools, section)
  }
}

function startFilter(tools: HTMLElement, section: HTMLElement): void {
  const items = [...section.querySelectorAll<HTMLElement>('tr.figure, article.utterance')]
  const groups = [...section.querySelectorAll<HTMLElement>('[data-group]')]
  const words = tools.querySelector<HTMLInputElement>('[data-words]')
  const ticks = [...tools.querySelectorAll<HTMLInputElement>('input[data-flag]')]
  const count = tools.querySelector('.count')
  const texts = new Map<HTMLElement, string>()
  const textOf = (item: HTMLElement): string => {
    const known = texts.get(item)
    if (known !== undefined) return known
    const heading = item.closest('[data-group]')?.querySelector('h3, th')?.textContent ?? ''
    const text = `${heading} ${item.textContent}`.toLowerCase()
    texts.set(item, text)
    return text
  }
  const folds = [...section.querySelectorAll<HTMLDetailsElement>('details.folded')]
  const update = (): void => {
    const wanted = (words?.value ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
    const flags = ticks.filter((tick) => tick.checked).map((tick) => tick.dataset['flag'] ?? '')
    let shown = 0
    for (const item of items) {
      const has = (item.dataset['flag'] ?? '').split(' ')
      const fits =
        flags.every((flag) => has.includes(flag)) && wanted.every((word) => textOf(item).includes(word))
      item.hidden = !fits
      if (fits) shown += 1
    }
    for (const group of groups) group.hidden = items.every((item) => item.hidden || !group.contains(item))
    const narrowed = wanted.length > 0 || flags.length > 0
    for (const fold of folds) {
      const found = items.some((item) => !item.hidden && fold.contains(item))
      fold.hidden = !found
      fold.open = narrowed && found
    }
    if (count) count.textContent = narrowed ? `${shown} of ${items.length}` : ''
  }
  words?.addEventListener('input', update)
  for (const tick of ticks) tick.addEventListener('change', update)
}
