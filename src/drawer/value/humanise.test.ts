import { expect, test } from 'vitest'
import { humanise } from './humanise.ts'

test.each([
  ['registeredCount', 'Registered count'],
  ['emailId', 'E-mail'],
  ['email', 'E-mail'],
  ['joinURL', 'Join URL'],
  ['URLs', 'URLs'],
  ['presenterImageUrl', 'Presenter image URL'],
  ['HTMLBody', 'HTML body'],
  ['isPaidActiveTicketAvailable', 'Paid active ticket available'],
  ['issue', 'Issue'],
  ['is', 'Is'],
  ['sessionIds', 'Session IDs'],
  ['total_slides', 'Total slides'],
  ['IN', 'IN'],
  ['0-25', '0-25'],
  ['__proto__', '__proto__'],
  ['4000000012345', '4000000012345'],
  ['How did you hear of us?', 'How did you hear of us?'],
  ['\u202egnp.exe', 'gnp.exe'],
])('%s becomes %s', (key, words) => {
  expect(humanise(key)).toBe(words)
})

test('a very long key is cut', () => {
  expect(humanise('x'.repeat(1e6))).toHaveLength(80)
})
