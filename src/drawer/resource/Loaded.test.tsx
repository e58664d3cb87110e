import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { enDrawer } from '../../words/en/drawer.ts'
import { Loaded } from './Loaded.tsx'
import { loadedText } from './loaded-text.ts'

const textOf = (...pages: readonly unknown[]) => loadedText('Materials', pages, enDrawer)
const entries = (n: number) => Array.from({ length: n }, (_, id) => ({ id }))

test.each([
  ['a list of one', 'Materials: loaded, 1 entry', [{ materials: entries(1) }]],
  ['a list without a key', 'Materials: loaded, 3 entries', [entries(3)]],
  ['the pages of a list', 'Materials: loaded, 25 entries', [{ all: entries(20) }, { all: entries(5) }]],
  ['an empty list', 'Materials: nothing here yet', [{ materials: [], meta: { total: '0' } }]],
  ['no content', 'Materials: nothing here yet', [null]],
  ['what is not a list', 'Materials: loaded', [{ settings: { chat: true } }]],
  ['several lists', 'Materials: loaded', [{ files: entries(2), videos: [] }]],
])('%s', (_, text, pages) => {
  expect(textOf(...pages)).toBe(text)
})

test('what is there at once is not announced, nor is what has not arrived', () => {
  const silent = '<p aria-live="polite" class="visually-hidden"></p>'
  expect(renderToStaticMarkup(<Loaded label="Materials" pages={[entries(3)]} />)).toBe(silent)
  expect(renderToStaticMarkup(<Loaded label="Materials" pages={undefined} />)).toBe(silent)
})
