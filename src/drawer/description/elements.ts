/** Block elements. All heading levels are one kind, so that they do not disturb the heading order of the drawer. */
export type Block = 'p' | 'heading' | 'quote' | 'pre' | 'ul' | 'ol' | 'li'
/** Inline elements. */
export type Inline = 'b' | 'i' | 'u' | 's' | 'code' | 'a'

const named = <T>(names: string, kind: T) => names.split(' ').map((name) => [name, kind] as const)

/** The allow-list: what each HTML element becomes. A container such as `div` becomes a paragraph, so that its lines stay separate. */
export const kinds: ReadonlyMap<string, Block | Inline | 'br'> = new Map([
  ...named('p', 'p' as const),
  ...named('h1 h2 h3 h4 h5 h6', 'heading' as const),
  ...named('blockquote', 'quote' as const),
  ...named('pre', 'pre' as const),
  ...named('ul', 'ul' as const),
  ...named('ol', 'ol' as const),
  ...named('li', 'li' as const),
  ...named('b strong', 'b' as const),
  ...named('i em', 'i' as const),
  ...named('u', 'u' as const),
  ...named('s', 's' as const),
  ...named('code', 'code' as const),
  ...named('a', 'a' as const),
  ...named('br', 'br' as const),
  ...named('address article aside center dd details div dl dt fieldset figcaption figure', 'p' as const),
  ...named('footer form header hr main nav section summary table td th tr', 'p' as const),
])

/** Elements that are removed with their content: scripts, embedded documents, media and form controls. */
export const silent: ReadonlySet<string> = new Set(
  (
    'applet audio button canvas datalist dialog embed frameset head iframe img input math meter noembed noframes noscript object ' +
    'optgroup option output plaintext progress script select style svg template textarea title video xmp'
  ).split(' '),
)

/** Elements that are replaced by their content. */
const transparent =
  'abbr area base basefont bdi bdo big body caption cite col colgroup data del dfn font html image ins kbd label legend link ' +
  'map mark menu meta param picture q rp rt ruby samp search slot small source span strike sub sup tbody tfoot thead time ' +
  'track tt var wbr'

/** Whether a text contains an HTML tag; `<your name>` and `a < b` are plain text. */
export const hasMarkup = (text: string): boolean => markup.test(text)

const markup = new RegExp(
  `<(?:/?(?:${[...kinds.keys(), ...silent, ...transparent.split(' ')].join('|')})[\\s/>]|!--|!doctype|!\\[cdata)`,
  'i',
)
