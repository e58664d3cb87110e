import { paramOf } from '../../address/query-string.ts'
import { coloursFrom, colourTokens } from './colours.ts'

const themes = ['light', 'dark', 'contrast']
const densities = ['compact', 'comfortable']
const directions = ['ltr', 'rtl']
/** How much larger than usual text may be asked to be, and how much smaller. */
const scales = { least: 0.8, most: 2 }

/**
 * Lets the page look as the query of its address asks: `theme`, `density`, `dir`, `scale`, and a host page's colours. What is not known is
 * as if it were not there. Asked again with another query, nothing of the last one stays.
 */
export function applyAppearance(search: string, root: HTMLElement): void {
  const asked = (name: string) => paramOf(search, name) ?? ''
  const among = (known: readonly string[], name: string) => known.find((one) => one === asked(name))
  const theme = among(themes, 'theme')
  // Who needs high contrast needs it in every page.
  const isStrong = theme === 'contrast' || matchMedia('(prefers-contrast: more)').matches
  const colours = isStrong
    ? undefined
    : coloursFrom({ paper: asked('paper'), ink: asked('ink'), accent: asked('accent') })
  set(root, 'data-theme', colours?.scheme ?? theme)
  set(root, 'data-density', among(densities, 'density'))
  set(root, 'dir', among(directions, 'dir'))
  const scale = Number(asked('scale') || 1)
  const isScale = scale >= scales.least && scale <= scales.most && scale !== 1
  root.style.fontSize = isScale ? `${scale * 100}%` : ''
  for (const name of colourTokens) root.style.setProperty(name, colours?.tokens[name] ?? '')
}

function set(root: HTMLElement, name: string, value: string | undefined) {
  if (value === undefined) root.removeAttribute(name)
  else root.setAttribute(name, value)
}
