import { hostParams } from '../../address/host-params.ts'

/** The sandbox flags that the board needs: for scripts, the sign-in popup, pages of the academy in new tabs, forms and downloads. */
export const flags: readonly string[] = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-forms',
  'allow-downloads',
]
/** The permission that the copy buttons need. */
export const feature = 'clipboard-write'

/** The address of the board with the attributes of `element` as query parameters; `undefined` where its `src` is not a valid address. */
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

/** Creates an iframe with the permissions that the board needs, and no address yet. */
export function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', flags.join(' '))
  frame.allow = feature
  frame.referrerPolicy = 'no-referrer'
  return frame
}

/** The permissions that an iframe made by the page lacks. */
export function missingPermissionsOf(frame: HTMLIFrameElement): `${'sandbox' | 'allow'}:${string}`[] {
  const missing = frame.hasAttribute('sandbox') ? flags.filter((flag) => !frame.sandbox.contains(flag)) : []
  return [
    ...missing.map((flag) => `sandbox:${flag}` as const),
    ...(frame.allow.includes(feature) ? [] : [`allow:${feature}` as const]),
  ]
}
