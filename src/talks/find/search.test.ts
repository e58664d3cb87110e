import { expect, test } from 'vitest'
import { makeTalk } from '../make-talk.test-data.ts'
import { searchFor } from './search.ts'

const talk = makeTalk('t', 0, {
  name: 'Portfolio reviews',
  description: '<p>Bring <b>twelve</b>&nbsp;pictures</p> caf&eacute; &#38; bar',
  categories: ['4000000022001'],
  members: [
    { id: '1', userId: undefined, name: 'Sofía Álvarez', email: undefined, role: '1', image: undefined },
    { id: '2', userId: undefined, name: 'Jonas Lind', email: undefined, role: '3', image: undefined },
  ],
})

test.each([
  'portfolio',
  'REVIEW',
  'sofia alvarez',
  'alvarez portfolio',
  'twelve pictures',
  '22001',
  'cafe',
  '& bar',
])('finds “%s”', (query) => expect(searchFor(query)?.(talk)).toBe(true))

test.each(['portfolios', 'jonas', '<b>', 'nbsp', 'eacute'])('does not find “%s”', (query) =>
  expect(searchFor(query)?.(talk)).toBe(false),
)

test('a query of blanks is no search', () => {
  expect(searchFor('  ')).toBeUndefined()
})
