import { readAppearance } from '../../address/appearance-params.ts'
import { coloursFrom, colourTokens } from './colours.ts'

/**
 * Applies what an address asks of the page's look: `theme`, `density`, `dir`, `scale`, and a host page's colours. Applied again with
 * another `search`, nothing of the last one stays.
 */
export function applyAppearance(search: string, root: HTMLElement): void {
  const { theme, density, dir, scale, ...asked } = readAppearance(search)
  // People who need high contrast need it in every page.
  const isHighContrast = theme === 'contrast' || matchMedia('(prefers-contrast: more)').matches
  const colours = isHighContrast ? undefined : coloursFrom(asked)
  setAttribute(root, 'data-theme', colours?.scheme ?? theme)
  setAttribute(root, 'data-density', density)
  setAttribute(root, 'dir', dir)
  root.style.fontSize = scale === 1 ? '' : `${scale * 100}%`
  for (const name of colourTokens) root.style.setProperty(name, colours?.tokens[name] ?? '')
}

function setAttribute(root: HTMLElement, name: string, value: string | undefined) {
  if (value === undefined) root.removeAttribute(name)
  else root.setAttribute(name, value)
}
