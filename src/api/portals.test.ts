import { expect, test } from 'vitest'
import { decode } from './call/decode.ts'
import { portalsAnswer } from './portals.ts'

const read = (...portals: unknown[]) => decode(JSON.stringify({ portals }), portalsAnswer)
const good = { id: '100000000', portalName: 'Zylker Academy', currentUserRole: '0' }
const zylker = { orgId: '100000000', name: 'Zylker Academy', role: '0' }

test('an academy has a number, a name, and the role as the API sends it', () => {
  expect(read(good)).toEqual([zylker])
})

test.each([
  ['text', 'Co-trainer', 'Co-trainer'],
  ['a number', 0, '0'],
  ['a negative number', -1, '-1'],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['empty text', '  ', undefined],
  ['a map', { id: 1 }, undefined],
])('a role that is %s does not make the academy invalid', (_what, currentUserRole, role) => {
  expect(read({ ...good, currentUserRole })).toEqual([{ ...zylker, role }])
})

test.each([
  ['missing', undefined],
  ['null', null],
  ['a list', ['Zylker']],
])('a name that is %s is decoded as empty', (_what, portalName) => {
  expect(read({ ...good, portalName })).toEqual([{ ...zylker, name: '' }])
})

test('D01 D02 a name and a role are unescaped once, and a name is cleaned', () => {
  expect(read({ ...good, portalName: 'Q&amp;amp;A &amp; Co', currentUserRole: 'Co&#45;trainer' })).toEqual([
    { ...zylker, name: 'Q&amp;A & Co', role: 'Co-trainer' },
  ])
  expect(read({ ...good, portalName: ' Zylker \u202e\n Academy' })).toEqual([zylker])
})

test('ids are exact text', () => {
  const numbers = (id: string) =>
    decode(`{"portals":[{"id":${id}},{"id":"1"}]}`, portalsAnswer).map(({ orgId }) => orgId)
  expect(numbers('7')).toEqual(['7', '1'])
  expect(numbers('"007"')).toEqual(['007', '1'])
  expect(numbers('"9007199254740993"')).toEqual(['9007199254740993', '1'])
  // Exact if the browser provides the source text of a number, else the row is skipped. Never rounded.
  expect(numbers('9007199254740993')).not.toContain('9007199254740992')
})

test.each([null, 'academy', 7, {}, { id: '' }, { id: null }, { id: 'org' }, { id: '../7' }, { id: 1.5 }])(
  '%j is skipped',
  (bad) => {
    expect(read(bad, good)).toEqual([zylker])
    expect(() => read(bad)).toThrow('wrong-shape portals')
  },
)

test('the only academy may come as itself instead of a list, and none as an answer without data', () => {
  expect(decode(JSON.stringify({ portals: good }), portalsAnswer)).toEqual([zylker])
  expect(decode('{"response":{"nodata":{"code":"4422"}}}', portalsAnswer)).toEqual([])
  expect(() => decode('{"response":{}}', portalsAnswer)).toThrow('wrong-shape portals')
})

test('duplicates are removed', () => {
  expect(read(good, { ...good, id: 100000000 })).toEqual([zylker])
})

test('an empty list is valid; a response without a list is not', () => {
  expect(read()).toEqual([])
  expect(() => decode('{}', portalsAnswer)).toThrow('wrong-shape')
  expect(() => decode('{"portals":{}}', portalsAnswer)).toThrow('wrong-shape portals')
})
