const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const KEY = 'readout-theme'

/** The button that changes between the system's colours, light and dark; the choice is kept where the browser lets it. */
export function startTheme(button: HTMLElement): void {
  let theme = stored()
  show(button, theme)
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
    store(theme)
    show(button, theme)
  })
}

function show(button: HTMLElement, theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  button.textContent = { auto: 'Colours: auto', light: 'Colours: light', dark: 'Colours: dark' }[theme]
}

/** A page opened from disk may be refused storage. */
function stored(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto'
  } catch {
    return 'auto'
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Not kept; the page still shows it.
  }
}
