import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { presentersCell, sessionCell } from '../../src/board/table/cells.tsx'
import type { RowView } from '../../src/board/table/row-view.ts'
import { Description } from '../../src/drawer/description/Description.tsx'
import { parseDescription } from '../../src/drawer/description/parse-description.ts'
import { searchFor } from '../../src/talks/find/search.ts'
import { presentersOf, type Talk } from '../../src/talks/talk.ts'
import { createDates } from '../../src/words/dates/dates.ts'
import { en } from '../../src/words/en/board.ts'
import { pageWith, session } from '../body-cases.ts'
import {
  hostileDescriptions,
  hostileNames,
  invisibleInLight,
  linksToAnotherHost,
  realNames,
} from '../text-cases.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { match } from './fault-cases.ts'
import { signedIn } from './signed-in.ts'
import { invisible, joinedNames, moreDescriptions, moreNames, noLinks } from './text-cases.ts'
import { until } from './time.ts'

const academy = academyForFile()

/** The talks that the board loads of sessions with these texts and presenters. */
async function talksOf(
  texts: readonly { readonly name?: string; readonly description?: string }[],
  presenters = texts.map(() => 'Lea'),
) {
  const sessions = texts.map((text, n) => session(String(n), text))
  const sessionMembers = presenters.map((name, n) => ({ sessionId: String(n), name, role: '1' }))
  academy().faults({ match, body: pageWith({ sessions, sessionMembers }) })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list() ?? board.listError())
  expect(board.listError()).toBeUndefined()
  expect(board.list()?.unreadable).toEqual([])
  return board.list()?.talks ?? []
}

/** What the cells of a row need. Those with names use only `words` of it. */
const view: RowView = {
  now: {
    countdown: { kind: 'far' },
    isNext: false,
    join: { kind: 'early', isHost: false, opensAt: 0, opens: '' },
  },
  words: en,
  dates: createDates('en-GB', 'Europe/Berlin'),
  isByDay: true,
  notes: [],
  hasClash: false,
  extras: undefined,
}

/** Markup as it is rendered, except class names. */
const markup = (...nodes: Parameters<typeof renderToStaticMarkup>) =>
  renderToStaticMarkup(...nodes).replaceAll(/ class="[^"]*"/g, '')

const namesIn = (talk: Talk) => [talk.name, ...presentersOf(talk).map(({ name }) => name)]
const nameCells = (talk: Talk) =>
  markup(createElement(Fragment, null, sessionCell(talk, view), presentersCell(talk, view)))
const described = ({ description }: Talk) =>
  markup(createElement(Description, { pieces: parseDescription(description) }))

/** `text` as React writes it into markup: nothing in it is a tag. */
const escaped = (text: string) =>
  text.replaceAll(
    /[&<>"']/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? '&#x27;',
  )
const cellsWith = (name: string, presenter: string) =>
  `<button type="button" dir="auto">${escaped(name)}</button><bdi>${escaped(presenter)}</bdi>`
const paragraph = (text: string) => `<div><p dir="auto">${escaped(text)}</p></div>`

test.each([...hostileNames, ...moreNames])('%s', async (_, raw, shown = raw) => {
  const talks = await talksOf([{ name: raw }, { name: 'Neighbour' }], [raw, 'Lea'])
  expect(talks.map(namesIn)).toEqual([
    [shown, shown],
    ['Neighbour', 'Lea'],
  ])
  expect(talks.map(nameCells)).toEqual([cellsWith(shown, shown), cellsWith('Neighbour', 'Lea')])
})

test('X11 names that differ in invisible characters are equal, and a search finds all of them', async () => {
  const names = ['Light', invisibleInLight, ...invisible.map((one) => `${one}Li${one}ght${one}`)]
  // Of a session or of its presenter, so that the search finds each talk by one name only.
  const sent = [...names, ...names.map(() => 'Portraits')].map((name) => ({ name }))
  const talks = await talksOf(sent, [...names.map(() => 'Lea'), ...names])
  const read = [...names.map(() => ['Light', 'Lea']), ...names.map(() => ['Portraits', 'Light'])]
  expect(talks.map(namesIn).sort()).toEqual(read)
  expect(talks.filter((talk) => searchFor('light')?.(talk))).toEqual(talks)
})

test('X16 names in other scripts and emoji sequences are unchanged, also in a description', async () => {
  const names = [...realNames.map(([name]) => name), ...joinedNames]
  const sent = names.map((name) => ({ name, description: `<p>${name}</p>` }))
  const talks = await talksOf(sent, names)
  expect(talks.map(namesIn)).toEqual(names.map((name) => [name, name]))
  expect(talks.map(described)).toEqual(names.map(paragraph))
})

test.each([...hostileDescriptions, ...moreDescriptions])('%s', async (_, description, shown) => {
  const talks = await talksOf([{ description }])
  expect(talks.map(described)).toEqual([paragraph(shown)])
})

test('X05 no way to write a script URL makes a link', async () => {
  const links = noLinks.map((href) => `<a href="${href}">x</a>`)
  const talks = await talksOf([{ description: links.join('') }])
  expect(talks.map(described)).toEqual([paragraph('x'.repeat(links.length))])
})

test('X06 a link to another host is plain https, and sends no referrer, opener or ping', async () => {
  const talks = await talksOf([{ description: linksToAnotherHost }])
  const link =
    '<a href="https://evil.example/a?b=1&amp;c" target="_blank" aria-describedby="opens-new-tab" ' +
    'rel="noopener noreferrer" referrerPolicy="no-referrer">handbook<bdi> (evil.example)</bdi></a>'
  expect(talks.map(described)).toEqual([
    `<div><p dir="auto">Read the ${link}, notes, more, or not.</p></div>`,
  ])
})
