import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classify } from './classify.ts'

test.each([
  ['deletedTime', '-1', 'none'],
  ['scheduledTime', '0', 'none'],
  ['country', '', 'none'],
  ['country', null, 'none'],
  ['isFeaturedLesson', 'false', 'truth'],
  ['isDefault', true, 'truth'],
  ['scheduledTime', '1643622300000', 'instant'],
  ['time', 1_643_622_010_182, 'instant'],
  ['endDate', '946684800000', 'instant'],
  ['lastSeen', '1643622300000', 'instant'],
  ['session', '4000000012345', 'id'],
  ['sessionId', '1643622300000', 'id'],
  ['id', '7', 'id'],
  ['userId', 42, 'id'],
  ['encryptedSessionMemberId', 'a8f3-77c0', 'id'],
  ['owner', '123456789012345678', 'id'],
  ['emailId', 'lea@zylker.example', 'mail'],
  ['emailId', 'a@b.example?bcc=x@y.example', 'text'],
  ['registeredCount', '12', 'number'],
  ['totalRevenue', '0.0', 'number'],
  ['longitude', -1.25, 'number'],
  ['phone', '9876543210', 'text'],
  ['couponCode', '007', 'text'],
  ['formattedTotalRevenue', 'Rs.0', 'text'],
  ['joinURL', 'https://zylker.example/session/x', 'web'],
  ['url', 'https://user:pass@zylker.example/', 'text'],
  ['url', 'https://zylker.example/../x', 'text'],
  ['url', 'http://zylker.example/', 'text'],
  ['url', 'javascript:alert(1)', 'text'],
  ['tickets', '/api/v4/1/tickets.json', 'path'],
  ['rows', [], 'list'],
  ['rule', {}, 'map'],
])('%s: %j is %s', (key, value, kind) => {
  expect(classify(key, value).kind).toBe(kind)
})

test('splits a link into its host and the rest', () => {
  expect(classify('x', 'https://zylker.example')).toMatchObject({ host: 'zylker.example', rest: '' })
  const ported = { host: 'zylker.example:8443', rest: '/a?b' }
  expect(classify('x', 'https://zylker.example:8443/a?b')).toMatchObject(ported)
})

test('classifies any value, and gives links to https and mailto only', () => {
  const hostile = ['https://', 'mailto:', 'javascript:', '@', '/', '//', '\u202e', '-1', '1643622300000']
  const text = fc
    .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })))
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.string(), fc.oneof(text, fc.jsonValue()), (key, value) => {
      const content = classify(key, value)
      if (content.kind === 'web')
        expect(new URL(content.href)).toMatchObject({ protocol: 'https:', host: content.host })
      if (content.kind === 'mail') expect(new URL(`mailto:${content.address}`).search).toBe('')
    }),
  )
})
