import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ApiError } from '../../api/call/api-error.ts'
import { learn, shutDoors } from './denied-relations.ts'

const api = { orgId: '1' }
const known = (client: QueryClient) => [...(client.getQueryData(shutDoors(api).queryKey) ?? [])]

test('a door that was found shut is known to be, until it opens', () => {
  const client = new QueryClient()
  learn(client, api, 'tickets', new ApiError('forbidden'))
  learn(client, api, '__proto__', new ApiError('missing-scope'))
  expect(known(client)).toEqual([
    ['tickets', 'forbidden'],
    ['__proto__', 'missing-scope'],
  ])
  learn(client, api, 'tickets', undefined)
  expect(known(client)).toEqual([['__proto__', 'missing-scope']])
})

test('what may pass, or is true of one session alone, says nothing of the door', () => {
  const client = new QueryClient()
  for (const kind of ['network', 'not-found', 'server', 'unauthorized'] as const) {
    learn(client, api, 'tickets', new ApiError(kind))
  }
  learn(client, api, 'tickets', new Error('?'))
  expect(known(client)).toEqual([])
})
