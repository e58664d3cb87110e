import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf } from './shapes.ts'

const only = (name: string, value: unknown) => entriesOf(name, value)?.[0]

test('a person has a name, a role that the API page documents, a mail address, and an unchanged status', () => {
  const member = {
    name: 'Amelia Burrows',
    role: '1',
    emailId: 'trainer@zylker.example',
    status: '0',
    presenterImageUrl: '/api/v4/100000000/materials/image/4.json',
    country: 'IN',
  }
  expect(only('sessionMembers', [member])).toEqual({
    title: 'Amelia Burrows',
    isPerson: true,
    picture: member.presenterImageUrl,
    facts: [
      { kind: 'role', role: '1' },
      { kind: 'mail', address: 'trainer@zylker.example' },
      { kind: 'asIs', name: 'status', text: '0' },
    ],
    links: [],
    rest: [['country', 'IN']],
  })
  expect(only('audiences', [{ emailId: 'a@zylker.example', role: '9' }])).toMatchObject({
    title: 'a@zylker.example',
    facts: [{ kind: 'mail' }],
  })
})

test('D01 the names of people and things are unescaped, what has no known meaning is shown as it is', () => {
  expect(only('sessionMembers', [{ name: 'O&#39;Neill &amp; Co', status: '&amp;' }])).toMatchObject({
    title: "O'Neill & Co",
    facts: [{ kind: 'asIs', text: '&amp;' }],
  })
  expect(only('sessionCategories', [{ categoryName: '&nbsp;', name: 'A &gt; B' }])).toMatchObject({
    title: 'A > B',
    rest: [['categoryName', '&nbsp;']],
  })
})

test('files, recordings, running talks, recurrence and categories', () => {
  expect(only('sessionMaterials', [{ name: 'Slides.pptx', size: '9000' }])?.facts).toEqual([
    { kind: 'size', bytes: 9000 },
  ])
  expect(only('recordings', [{ name: 'Take', duration: '60000', views: '3' }])?.facts).toEqual([
    { kind: 'duration', ms: 60_000 },
    { kind: 'count', name: 'views', value: 3 },
  ])
  expect(only('runningTalks', [{ runningId: '4', time: '1643624643105' }])).toMatchObject({
    title: { word: 'running' },
    facts: [{ kind: 'instant', at: 1_643_624_643_105 }],
  })
  expect(only('recurrence', { recurringType: '2', until: '1' })).toMatchObject({
    title: { word: 'weekly' },
    rest: [['until', '1']],
  })
  expect(only('sessionCategories', [{ categoryId: '4', categoryName: 'Light' }])?.title).toBe('Light')
})

test.each([
  ['polls', [{ name: 'A' }]],
  ['__proto__', [{ name: 'A' }]],
  ['recordings', []],
  ['recordings', 'text'],
  ['recordings', [{ name: 'Take' }]],
  ['recordings', [{ name: 'Take', duration: '60000' }, { odd: 'thing' }]],
  ['recurrence', { recurringType: '7' }],
  ['sessionMaterials', Array.from({ length: 201 }, () => ({ name: 'A', size: '1' }))],
])('%s is not read where its shape is not as expected', (name, value) => {
  expect(entriesOf(name, value)).toBeUndefined()
})

test('no field is lost, whatever the input', () => {
  const names = fc.constantFrom('audiences', 'recordings', 'sessionMaterials', 'runningTalks', 'recurrence')
  const key = fc.oneof(
    fc.constantFrom('name', 'role', 'size', 'duration', 'links', 'emailId', 'runningId', 'recurringType'),
    fc.string(),
  )
  fc.assert(
    fc.property(names, fc.array(fc.dictionary(key, fc.jsonValue()), { maxLength: 5 }), (name, items) => {
      for (const [at, entry] of (entriesOf(name, items) ?? []).entries()) {
        const fieldCount = Object.keys(items[at] ?? {}).length
        const isNamedByField = typeof entry.title === 'string' || name === 'recurrence'
        // A mail address that is used as the title is counted twice.
        const shownTwice = typeof entry.title === 'string' && items[at]?.['name'] !== entry.title ? 1 : 0
        const links = Object.hasOwn(items[at] ?? {}, 'links') && entry.links.length > 0 ? 1 : 0
        expect(
          Number(isNamedByField) + entry.facts.length + links + entry.rest.length + shownTwice,
        ).toBeGreaterThanOrEqual(fieldCount)
      }
    }),
  )
})
