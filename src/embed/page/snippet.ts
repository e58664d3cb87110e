import { hostParams } from '../../address/host-params.ts'
import { feature, flags } from '../element/frame.ts'

/** What somebody puts into a page of their own to show the board at `base`, with these attributes. */
export function snippetOf(base: URL, attributes: ReadonlyMap<string, string>): string {
  const address = new URL(base)
  for (const name of hostParams) {
    const value = attributes.get(name)
    if (value !== undefined) address.searchParams.set(name, value)
  }
  const height = attributes.get('height') ?? attributes.get('min-height') ?? '400'
  return `<script src="${escaped(new URL('embed.js', base).href)}" type="module"></script>
<callboard-embed${written({ src: base.href, ...Object.fromEntries(attributes) })}>
  <iframe${written({
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

/** What a page with a Content-Security-Policy has to allow, as directives. */
export const policyFor = ({ origin }: URL): string => `script-src ${origin}; frame-src ${origin}`

const written = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
