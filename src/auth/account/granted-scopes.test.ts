import { expect, test } from 'vitest'
import { mayGrantMore, notGranted } from './granted-scopes.ts'

const requested = ['TrainerCentral.talkapi.READ', 'TrainerCentral.portalapi.READ']

test.each([
  ['everything', requested.join(' '), [], false],
  ['everything, in the other case and with commas', requested.join(',').toLowerCase(), [], false],
  ['a part', 'TrainerCentral.talkapi.READ', ['TrainerCentral.portalapi.READ'], true],
  ['nothing', '', requested, true],
  ['what the server does not say', undefined, [], true],
])('granted: %s', (_, granted, missing, more) => {
  expect(notGranted(requested, { granted })).toEqual(missing)
  expect(mayGrantMore(requested, { granted })).toBe(more)
})
