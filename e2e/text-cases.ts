/** A case of text: its id and name, the text that the academy sends, and what the board shows of it; `undefined` if that is the same. */
type TextCase = readonly [title: string, raw: string, shown: string | undefined]

/** Names that are shown as harmless text on one line. */
export const hostileNames: readonly TextCase[] = [
  ['X01 markup in a name is shown as text', '<img src=x onerror=alert(1)><b>Light</b>', undefined],
  [
    'X08 a template in a name is shown as text',
    '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
    undefined,
  ],
  ['X09 U+202E in a name does not reverse text', 'Light \u202egnp.exe', 'Light gnp.exe'],
  [
    'X10 unclosed isolates affect no other text',
    '\u2067\u2066Light\u2068 basics\u2069\u2069',
    'Light basics',
  ],
  ['X13 half a surrogate pair becomes U+FFFD', 'Light \ud83d basics', 'Light \ufffd basics'],
  ['X14 control characters are removed', 'Li\u0000ght\u0007 ba\u001bsics\u0085', 'Light basics'],
  ['X15 line breaks in a name become spaces', '\r\nLight\tand\n\nshade\u2028', 'Light and shade'],
]

/** A name that looks like `Light` and has invisible characters in it. */
export const invisibleInLight = 'L\u200bi\u2060g\u200dh\u00adt\ufeff'

/** Real names that are shown unchanged, and the direction of their text. */
export const realNames: readonly (readonly [name: string, direction: 'ltr' | 'rtl'])[] = [
  ['محاضرة: التصوير الفوتوغرافي', 'rtl'],
  ['הרצאה: אור וצל', 'rtl'],
  ['می‌خواهم', 'rtl'],
  ['Light 👩‍👩‍👧‍👦', 'ltr'],
]

/** Descriptions of which a paragraph of text is left. */
export const hostileDescriptions: readonly (readonly [title: string, raw: string, shown: string])[] = [
  [
    'X03 SVG and MathML are removed, so that no mutation XSS is possible',
    '<p>Bring a camera.</p><svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></a></style></svg>' +
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></mglyph>' +
      '</table></mtext></math><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>' +
      '<svg><script>alert(1)</script><foreignObject><iframe srcdoc="<script>alert(1)</script>">',
    'Bring a camera.',
  ],
  [
    'X04 forms, styles, frames and refreshes are removed',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">' +
      '<link rel="stylesheet" href="https://evil.example/x.css"><style>table { display: none }</style>' +
      '<form action="https://evil.example/"><label>Bring a camera.</label><input autofocus onfocus=alert(1) name="p">' +
      '<button>Send</button></form><iframe src="javascript:alert(1)"></iframe><object data="x"></object><embed src="x">',
    'Bring a camera.',
  ],
  [
    'X05 a link with a script URL is shown as text',
    '<a href="javascript:alert(1)">Bring</a> <a href="java&#10;script:alert(1)">a</a> ' +
      '<a href="data:text/html,<script>alert(1)</script>">camera</a><a href="vbscript:x" onclick="alert(1)">.</a>',
    'Bring a camera.',
  ],
  [
    'X08 a template in a description is shown as text',
    '<p>{{7*7}} ${alert(1)} &amp;lt;%= x %></p>',
    '{{7*7}} ${alert(1)} &lt;%= x %>',
  ],
  [
    'X09 directional controls in a description do not reverse text',
    '<p>Light \u202egnp&#x202e;.\u2066exe</p>',
    'Light gnp.exe',
  ],
]

/** Four links to another host, of which the first is allowed. */
export const linksToAnotherHost =
  '<p>Read the <a href="https://evil.example/a?b=1&amp;c" target="_self" rel="opener" ping="https://evil.example/">handbook</a>, ' +
  '<a href="http://evil.example/">notes</a>, <a href="https://a@evil.example/">more</a>, <a href="//evil.example/">or not</a>.</p>'
