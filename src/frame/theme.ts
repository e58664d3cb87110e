import { paramOf } from '../lib/query-string.ts'

const themes = ['light', 'dark', 'contrast'] as const

/** Applies the `theme` parameter of the address; `auto`, and whatever is not known, follows the system. */
export function followTheme(): void {
  const asked = paramOf(location.search, 'theme')
  const theme = themes.find((one) => one === asked)
  if (theme) document.documentElement.dataset['theme'] = theme
}
