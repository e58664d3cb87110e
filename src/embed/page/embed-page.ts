import { policyFor, snippetOf } from './snippet.ts'

// The page `embed.html`: choose options, see a live preview, copy the snippet. Works on the board's site and, saved, on any other site.
const base = new URL('.', import.meta.url)

const form = elementOf('options', HTMLFormElement)
const snippet = elementOf('snippet', HTMLTextAreaElement)
const events = elementOf('events', HTMLOListElement)
const status = elementOf('said', HTMLElement)
const board = document.createElement('callboard-embed')

elementOf('policy', HTMLElement).textContent = policyFor(base)
form.addEventListener('input', show)
form.addEventListener('submit', (event) => event.preventDefault())
elementOf('copy', HTMLButtonElement).addEventListener('click', () => void copy())
elementOf('save', HTMLButtonElement).addEventListener('click', () => void save())
for (const name of ['ready', 'signin', 'open', 'join', 'resize', 'failed'])
  board.addEventListener(`callboard:${name}`, logEvent)
show()
elementOf('preview', HTMLElement).append(board)

function show() {
  const chosen = choices()
  for (const name of board.getAttributeNames())
    if (!chosen.has(name) && name !== 'src') board.removeAttribute(name)
  for (const [name, value] of chosen) if (board.getAttribute(name) !== value) board.setAttribute(name, value)
  if (!board.hasAttribute('src')) board.setAttribute('src', base.href)
  snippet.value = snippetOf(base, chosen)
}

/** The chosen options by attribute name; defaults are left out. Either all three colours are set, or none. */
function choices(): ReadonlyMap<string, string> {
  // A disabled fieldset is not part of the form data.
  elementOf('colours', HTMLFieldSetElement).disabled = new FormData(form).get('colours') !== 'own'
  return new Map(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value !== 'string' || value === '' || name === 'colours' ? [] : [[name, value] as const],
    ),
  )
}

function logEvent(event: Event) {
  const entry = document.createElement('li')
  entry.textContent = `${event.type} ${JSON.stringify(event instanceof CustomEvent ? event.detail : {})}`
  events.prepend(entry)
  for (const old of [...events.children].slice(8)) old.remove()
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.value)
    status.textContent = 'Copied'
  } catch {
    snippet.select()
    status.textContent = 'Copying is not allowed here. It is selected: copy it by hand.'
  }
}

/** Downloads this page with absolute addresses of the board, to put on another site. */
async function save() {
  const response = await fetch(new URL('embed.html', base))
  if (!response.ok) return
  const page = await response.text()
  const url = URL.createObjectURL(new Blob([page.replaceAll('"./', `"${base.href}`)], { type: 'text/html' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'callboard.html'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

function elementOf<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`embed.html has no #${id}`)
  return element
}
