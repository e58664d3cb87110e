import { paramOf } from './query-string.ts'

/** The query parameters for the appearance of the page (`docs/contract.md`, section 4, and `docs/embedding.md`). */
export interface AppearanceParams {
  readonly theme: 'light' | 'dark' | 'contrast' | undefined
  readonly density: 'compact' | 'comfortable' | undefined
  readonly dir: 'ltr' | 'rtl' | undefined
  /** Factor of the text size, from 0.8 to 2. */
  readonly scale: number
  /** Colours of a host page, `#rrggbb`, not checked yet. */
  readonly paper: string | undefined
  readonly ink: string | undefined
  readonly accent: string | undefined
}

/** Reads the appearance parameters of a `location.search`; unknown values count as missing. The board never writes these parameters. */
export function readAppearance(search: string): AppearanceParams {
  const raw = (name: keyof AppearanceParams) => paramOf(search, name)
  const scale = Number(raw('scale') || 1)
  return {
    theme: oneOfOrNone(raw('theme'), 'light', 'dark', 'contrast'),
    density: oneOfOrNone(raw('density'), 'compact', 'comfortable'),
    dir: oneOfOrNone(raw('dir'), 'ltr', 'rtl'),
    scale: scale >= 0.8 && scale <= 2 ? scale : 1,
    paper: raw('paper'),
    ink: raw('ink'),
    accent: raw('accent'),
  }
}

const oneOfOrNone = <T extends string>(raw: string | undefined, ...known: readonly T[]): T | undefined =>
  known.find((one) => one === raw)
