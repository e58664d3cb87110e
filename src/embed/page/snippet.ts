import { hostParams } from '../../address/host-params.ts'
import { feature, flags } from '../element/frame.ts'

/** The HTML that shows the board at `base` in another page, with these attributes. */
export function snippetOf(base: URL, attributes: ReadonlyMap<string, string>): string {
  const address = new URL(base)
  for (const name of hostParams) {
    const value = attributes.get(name)
    if (value !== undefined) address.searchParams.set(name, value)
  }
  const height = attributes.get('height') ?? attributes.get('min-height') ?? '400'
  return `<script src="${escaped(new URL('embed.js', base).href)}" type="module"></script>
<callboard-embed${attributesOf({ src: base.href, ...Object.fromEntries(attributes) })}>
  <iframe${attributesOf({
    title: 'Upcoming sessions',
    src: address.href,
    width: '100%',
    height,
    sandbox: flags.join(' '),
    allow: feature,
    referrerpolicy: 'no-referrer',
  })}></iframe>
</callboard-embed>`
}

/** The directives that a page with a Content-Security-Policy must add. */
export const policyFor = ({ origin }: URL): string => `script-src ${origin}; frame-src ${origin}`

const attributesOf = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
