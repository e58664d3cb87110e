/** A colour as red, green and blue, each 0–255. */
type Rgb = readonly [red: number, green: number, blue: number]

/** Colours from `ui/tokens.css` that a host page cannot change. They must have enough contrast with the host page's colours. */
const fixed = {
  light: { texts: ['#0f6c3a', '#b3261e', '#7d4a00'], backgrounds: ['#fdeceb', '#fdf2dd'] },
  dark: { texts: ['#57cc93', '#ff938a', '#f2bd69'], backgrounds: ['#3b1f20', '#362a16'] },
} as const

/** Minimum contrast ratio of text (WCAG 2.2, 1.4.3). */
const minContrast = 4.5

/** The custom properties that are set from the colours of a host page. */
export const colourTokens = [
  '--paper',
  '--surface',
  '--surface-raised',
  '--surface-sunken',
  '--ink',
  '--ink-muted',
  '--line',
  '--line-strong',
  '--accent',
  '--accent-soft',
  '--on-accent',
  '--focus',
] as const

/** The colours of a host page as values of custom properties, and the colour scheme they fit. */
interface Colours {
  readonly scheme: 'light' | 'dark'
  readonly tokens: Readonly<Record<(typeof colourTokens)[number], string>>
}

/**
 * The custom properties for the colours `paper`, `ink` and `accent` (`#rrggbb`, the `#` is optional). `undefined` where one is not a colour,
 * or where a text would not have enough contrast: then the board keeps its own colours.
 */
export function coloursFrom(
  requested: Readonly<Record<'paper' | 'ink' | 'accent', string | undefined>>,
): Colours | undefined {
  const [paper, ink, accent] = [rgbOf(requested.paper), rgbOf(requested.ink), rgbOf(requested.accent)]
  if (!paper || !ink || !accent) return undefined
  const scheme = luminance(paper) > luminance(ink) ? 'light' : 'dark'
  const muted = mixed(ink, paper, 0.3)
  const sunken = mixed(paper, ink, 0.04)
  const soft = mixed(paper, accent, 0.06)
  const known = (colours: readonly string[]) => colours.map((colour) => rgbOf(colour) ?? paper)
  const hostBackgrounds: readonly Rgb[] = [paper, sunken, soft]
  const isReadable =
    haveContrast([ink, muted, accent, ...known(fixed[scheme].texts)], hostBackgrounds) &&
    haveContrast([ink, muted], known(fixed[scheme].backgrounds))
  if (!isReadable) return undefined
  const [black, white]: [Rgb, Rgb] = [
    [0, 0, 0],
    [255, 255, 255],
  ]
  return {
    scheme,
    tokens: {
      '--paper': hexOf(paper),
      '--surface': hexOf(paper),
      '--surface-raised': hexOf(paper),
      '--surface-sunken': hexOf(sunken),
      '--ink': hexOf(ink),
      '--ink-muted': hexOf(muted),
      '--line': hexOf(mixed(paper, ink, 0.15)),
      '--line-strong': hexOf(mixed(paper, ink, 0.55)),
      '--accent': hexOf(accent),
      '--accent-soft': hexOf(soft),
      '--on-accent': hexOf(contrast(white, accent) >= contrast(black, accent) ? white : black),
      '--focus': hexOf(accent),
    },
  }
}

/** Whether each of `texts` has enough contrast with each of `backgrounds`. */
const haveContrast = (texts: readonly Rgb[], backgrounds: readonly Rgb[]) =>
  texts.every((text) => backgrounds.every((background) => contrast(text, background) >= minContrast))

function rgbOf(text = ''): Rgb | undefined {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text) ?? []
  return red && green && blue
    ? [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
    : undefined
}

const hexOf = (colour: Rgb) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

/** `colour` mixed with a `share` (0–1) of `other`. */
const mixed = (colour: Rgb, other: Rgb, share: number): Rgb => {
  const part = (at: 0 | 1 | 2) => Math.round(colour[at] * (1 - share) + other[at] * share)
  return [part(0), part(1), part(2)]
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Rgb): number {
  const [red, green, blue] = [linear(colour[0]), linear(colour[1]), linear(colour[2])]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number) => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}
