import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseColumns, restOf } from './columns.ts'
import { isStructure } from './classify.ts'
import { isEmpty, openEnvelope } from './envelope.ts'
import { sortFields } from './fields.ts'

const columnsOf = (rows: readonly object[]) => chooseColumns(rows.map((row) => Object.entries(row)))
const keysOf = (rows: readonly object[]) => columnsOf(rows).map(({ key }) => key)

test('names come first, then columns that differ between rows; ids, objects and empty columns are left out', () => {
  const common = { id: '4000000012345', createdTime: '1643622010135', deletedTime: '-1', links: { a: '/a' } }
  const early = {
    price: '10.0',
    name: 'Early bird',
    soldCount: '3',
    isFree: 'false',
    saleEnd: '1643622010135',
  }
  const late = { price: '20.0', name: 'Regular', soldCount: '4', isFree: 'true', saleEnd: '1643722010135' }
  const rows = [
    { ...common, ...early },
    { ...common, ...late },
  ]
  expect(keysOf(rows)).toEqual(['name', 'price', 'soldCount', 'isFree', 'saleEnd'])
  expect(columnsOf(rows).map(({ numeric }) => numeric)).toEqual([false, true, true, false, false])
})

test('rows without a name get an id column', () => {
  expect(keysOf([{ questionId: '1', upVotes: '4' }])).toEqual(['upVotes', 'questionId'])
  expect(keysOf([{ id: '1' }, { id: '2' }])).toEqual(['id'])
  expect(keysOf([{}, {}])).toEqual([])
})

test('an envelope is split into parts; any other object is one part', () => {
  const meta = { total: '1' }
  expect(openEnvelope({ status: 'success', tickets: [{}], coupons: null, meta })).toEqual({
    parts: [
      { key: 'tickets', value: [{}] },
      { key: 'coupons', value: null },
    ],
    bookkeeping: [
      ['status', 'success'],
      ['meta', meta],
    ],
  })
  for (const own of [
    { name: 'x', polls: [1], meta },
    { code: 0, message: 'success' },
    { meta },
    {},
    'x',
    null,
  ]) {
    expect(openEnvelope(own)).toEqual({ parts: [{ key: undefined, value: own }], bookkeeping: [] })
  }
})

const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'meta', 'id', 'name'))
const row = fc.uniqueArray(fc.tuple(key, fc.jsonValue()), { selector: ([name]) => name })

test('every field is in exactly one place, so none is lost', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const columns = chooseColumns(rows)
      const shown = columns.map((column) => column.key)
      expect(shown.length).toBeLessThanOrEqual(5)
      for (const fields of rows) {
        const keys = fields.map(([name]) => name).toSorted()
        const rest = restOf(fields, columns).map(([name]) => name)
        const inCells = keys.filter((name) => shown.includes(name) && !rest.includes(name))
        expect([...inCells, ...rest].toSorted()).toEqual(keys)
        for (const [name, value] of fields)
          if (!isEmpty(value) && isStructure(value)) expect(rest).toContain(name)
        const { primary, secondary } = sortFields(fields)
        expect([...primary, ...secondary].map(([name]) => name).toSorted()).toEqual(keys)
        const { parts, bookkeeping } = openEnvelope(Object.fromEntries(fields))
        const names = [...parts.map((part) => part.key), ...bookkeeping.map(([name]) => name)]
        if (parts[0]?.key !== undefined) expect(names.toSorted()).toEqual(keys)
      }
    }),
  )
})
