/** The three colours that a host page may give, in the order red, green, blue, each 0–255. */
type Rgb = readonly [red: number, green: number, blue: number]

/** Colours of the board's own that stay beside those of a host page, and have to be readable there too (`ui/tokens.css`). */
const fixed = {
  light: { texts: ['#0f6c3a', '#b3261e', '#7d4a00'], grounds: ['#fdeceb', '#fdf2dd'] },
  dark: { texts: ['#57cc93', '#ff938a', '#f2bd69'], grounds: ['#3b1f20', '#362a16'] },
} as const

/** Text has to stand out from what is behind it by this much (WCAG 2.2, 1.4.3). */
const enough = 4.5

/** The custom properties that a host page's colours decide. */
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

/** A host page's colours as custom properties, and whether they are those of a light page. */
interface Colours {
  readonly scheme: 'light' | 'dark'
  readonly tokens: Readonly<Record<(typeof colourTokens)[number], string>>
}

/**
 * What the board makes of the colours `paper`, `ink` and `accent` (`#rrggbb`, the `#` may be missing). `undefined` where one is no colour,
 * or where text in one of them could not be read on the paper: the board's own are better than that.
 */
export function coloursFrom(
  asked: Readonly<Record<'paper' | 'ink' | 'accent', string | undefined>>,
): Colours | undefined {
  const [paper, ink, accent] = [rgbOf(asked.paper), rgbOf(asked.ink), rgbOf(asked.accent)]
  if (!paper || !ink || !accent) return undefined
  const scheme = luminance(paper) > luminance(ink) ? 'light' : 'dark'
  const muted = mixed(ink, paper, 0.3)
  const sunken = mixed(paper, ink, 0.04)
  const soft = mixed(paper, accent, 0.06)
  const known = (colours: readonly string[]) => colours.map((colour) => rgbOf(colour) ?? paper)
  const own: readonly Rgb[] = [paper, sunken, soft]
  const isReadable =
    stand([ink, muted, accent, ...known(fixed[scheme].texts)], own) &&
    stand([ink, muted], known(fixed[scheme].grounds))
  if (!isReadable) return undefined
  const [black, white]: [Rgb, Rgb] = [
    [0, 0, 0],
    [255, 255, 255],
  ]
  return {
    scheme,
    tokens: {
      '--paper': written(paper),
      '--surface': written(paper),
      '--surface-raised': written(paper),
      '--surface-sunken': written(sunken),
      '--ink': written(ink),
      '--ink-muted': written(muted),
      '--line': written(mixed(paper, ink, 0.15)),
      '--line-strong': written(mixed(paper, ink, 0.55)),
      '--accent': written(accent),
      '--accent-soft': written(soft),
      '--on-accent': written(contrast(white, accent) >= contrast(black, accent) ? white : black),
      '--focus': written(accent),
    },
  }
}

/** Whether each of `texts` can be read on each of `grounds`. */
const stand = (texts: readonly Rgb[], grounds: readonly Rgb[]) =>
  texts.every((text) => grounds.every((ground) => contrast(text, ground) >= enough))

function rgbOf(text = ''): Rgb | undefined {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text) ?? []
  return red && green && blue
    ? [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
    : undefined
}

const written = (colour: Rgb) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

/** `colour` with a `share` (0–1) of `other` in it. */
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
