import { readAppearance } from '../../address/appearance-params.ts'
import { coloursFrom, colourTokens } from './colours.ts'

/**
 * Applies the appearance parameters of `search`: `theme`, `density`, `dir`, `scale`, and the colours of a host page. Applied again with
 * another `search`, it first removes everything it had set.
 */
export function applyAppearance(search: string, root: HTMLElement): void {
  const { theme, density, dir, scale, ...requestedColours } = readAppearance(search)
  // Where the person prefers high contrast, the colours of a host page are ignored.
  const isHighContrast = theme === 'contrast' || matchMedia('(prefers-contrast: more)').matches
  const colours = isHighContrast ? undefined : coloursFrom(requestedColours)
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
