import * as v from 'valibot'
import { expect, test } from 'vitest'
import sample from '../../../e2e/academy/official-sample.json'
import { guardLink } from '../../api/guard/link-guard.ts'
import { packLinks } from '../../talks/links.ts'
import { joinPage } from '../../talks/wire/join-page.ts'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { wirePage } from '../../talks/wire/schemas.ts'
import { enDrawer } from '../../words/en/drawer.ts'
import { relationsOf } from './relations.ts'

const root = new URL('https://zylkeracademy.trainercentral.com/api/v4/100000000/')
const guard = (raw: unknown) => guardLink(raw, root)

test('every link of the official sample has its own label and a known group', () => {
  const [talk] = joinPage(v.parse(wirePage, sample), () => undefined).talks
  const groups = talk ? relationsOf(talk, guard, enDrawer) : []
  const relations = groups.flatMap(([, some]) => some)
  expect(relations.flatMap(({ sources }) => sources)).toHaveLength(21 + 31)
  expect(new Set(relations.map(({ label }) => label)).size).toBe(relations.length)
  expect(groups.map(([group]) => group)).not.toContain('other')
})

test('only the link into another organisation is refused', () => {
  const [talk] = joinPage(v.parse(wirePage, sample), () => undefined).talks
  const refused = (talk ? relationsOf(talk, guard, enDrawer) : [])
    .flatMap(([, some]) => some)
    .filter(({ sources }) => sources.some(({ href }) => href === undefined))
  expect(refused.map(({ name }) => name)).toEqual(['sessionIntegration'])
})

test('a relation of both the talk and the session is one relation with two sources', () => {
  const links = packLinks({ polls: '/api/v4/100000000/x/polls.json' }, 't')
  const [group] = relationsOf(makeTalk('t', 1, { talkLinks: links, sessionLinks: links }), guard, enDrawer)
  expect(group?.[1]).toMatchObject([{ label: 'Polls', sources: [{ owner: 'talk' }, { owner: 'session' }] }])
})

test('unknown relations are kept, with a readable label', () => {
  const talkLinks = packLinks({ someNewThing: '/api/v4/100000000/new.json', __proto__x: 7 }, 't')
  expect(relationsOf(makeTalk('t', 1, { talkLinks }), guard, enDrawer)).toMatchObject([
    ['other', [{ label: 'Some new thing' }, { label: '__proto__x', sources: [{ href: undefined }] }]],
  ])
})
