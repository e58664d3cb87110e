/** Parameter names that a link must not contain: those that carry a secret, and those that turn the response into a script (JSONP). */
const secrets = new Set(['callback', 'jsonp', 'key', 'code'])
const isSecret = (name: string) => {
  const low = name.toLowerCase()
  return secrets.has(low) || /^auth|(?:token|secret|password)$/.test(low)
}

const namesOf = (harms: Readonly<Record<string, boolean>>) =>
  Object.entries(harms).flatMap(([name, applies]) => (applies ? [name] : []))

const harmsOf = (raw: string, url: URL) => ({
  'a user': url.username !== '' || url.password !== '' || raw.includes('@'),
  'a fragment': raw.includes('#'),
  'something encoded': raw.includes('%'),
  'a dot segment': raw.split(/[/\\?]/).some((segment) => segment === '.' || segment === '..'),
  'an empty segment': url.pathname.includes('//'),
  'not printable ASCII': raw.split('').some((char) => char <= ' ' || char > '~'),
  'a second question mark': raw.split('?').length > 2,
  'longer than 2,048': raw.length > 2048,
})

/**
 * The reasons not to follow `raw` from the academy at `root`; empty if it is safe. Implemented independently of the guards and in a
 * different way, so that a mistake there is not repeated here.
 */
export function harmOfLink(raw: string, root: URL): readonly string[] {
  if (!URL.canParse(raw, root)) return ['no URL']
  const url = new URL(raw, root)
  const [under, resource] = [root.pathname.split('/').slice(0, -1), url.pathname.split('/')]
  return namesOf({
    ...harmsOf(raw, url),
    'another origin': url.protocol !== root.protocol || url.host !== root.host,
    'outside the academy':
      resource.length <= under.length || under.some((segment, at) => resource[at] !== segment),
    'changed by the parser': raw !== url.pathname + url.search && raw !== url.href,
    'no JSON': !url.pathname.endsWith('.json'),
    'a secret or a callback': [...url.searchParams.keys()].some(isSecret),
  })
}

/** The reasons not to open `raw` as a join link, given the allowed `hosts`; empty if it is safe. */
export function harmOfJoin(raw: string, hosts: readonly string[]): readonly string[] {
  if (!URL.canParse(raw)) return ['no URL']
  const url = new URL(raw)
  const [root, folder, key = '', ...more] = url.pathname.split('/')
  return namesOf({
    ...harmsOf(raw, url),
    'not https': url.protocol !== 'https:',
    'another host': !hosts.some((host) => url.host === host),
    'no session': root !== '' || folder !== 'session' || key === '' || more.length > 0,
    'changed by the parser': raw !== url.href,
  })
}
