import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ApiError } from '../../api/call/api-error.ts'
import { rememberOutcome, deniedRelations } from './denied-relations.ts'

const api = { orgId: '1' }
const known = (client: QueryClient) => [...(client.getQueryData(deniedRelations(api).queryKey) ?? [])]

test('a denied relation is remembered until it is answered', () => {
  const client = new QueryClient()
  rememberOutcome(client, api, 'tickets', new ApiError('forbidden'))
  rememberOutcome(client, api, '__proto__', new ApiError('missing-scope'))
  expect(known(client)).toEqual([
    ['tickets', 'forbidden'],
    ['__proto__', 'missing-scope'],
  ])
  rememberOutcome(client, api, 'tickets', undefined)
  expect(known(client)).toEqual([['__proto__', 'missing-scope']])
})

test('errors that are transient or of one session only do not mark the relation as denied', () => {
  const client = new QueryClient()
  for (const kind of ['network', 'not-found', 'server', 'unauthorized'] as const) {
    rememberOutcome(client, api, 'tickets', new ApiError(kind))
  }
  rememberOutcome(client, api, 'tickets', new Error('?'))
  expect(known(client)).toEqual([])
})
