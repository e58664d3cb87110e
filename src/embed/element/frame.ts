import { hostParams } from '../../address/host-params.ts'

/** What the board needs, and no more: its program, its sign-in window, the academy's pages in tabs, files to take along. */
export const flags: readonly string[] = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-forms',
  'allow-downloads',
]
/** What the board's *Copy* needs. */
export const feature = 'clipboard-write'

/** The board's address with the parameters that `element` has as attributes; `undefined` where its `src` is no address. */
export function addressOf(element: Element): URL | undefined {
  const src = element.getAttribute('src')
  if (src === null || !URL.canParse(src, document.baseURI)) return undefined
  const address = new URL(src, document.baseURI)
  if (!/^https?:$/.test(address.protocol)) return undefined
  for (const name of hostParams) {
    const value = element.getAttribute(name)
    if (value !== null) address.searchParams.set(name, value)
  }
  return address
}

/** A frame that may do what the board needs. It has no address yet. */
export function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', flags.join(' '))
  frame.allow = feature
  frame.referrerPolicy = 'no-referrer'
  return frame
}

/** What a frame that somebody else made lacks, by name. */
export function lacksOf(frame: HTMLIFrameElement): `${'sandbox' | 'allow'}:${string}`[] {
  const missing = frame.hasAttribute('sandbox') ? flags.filter((flag) => !frame.sandbox.contains(flag)) : []
  return [
    ...missing.map((flag) => `sandbox:${flag}` as const),
    ...(frame.allow.includes(feature) ? [] : [`allow:${feature}` as const]),
  ]
}
