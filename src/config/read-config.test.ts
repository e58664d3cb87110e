import { expect, test } from 'vitest'
import { enSignIn } from '../words/en/sign-in.ts'
import { badField, excerptOf } from './bad-field.ts'
import { readConfig } from './read-config.ts'
import { unknownFields } from './unknown-fields.ts'

const minimal = { academy: { origin: 'https://zylker.example' }, signIn: { clientId: 'callboard' } }
const read = (config: unknown) => readConfig(JSON.stringify(config))
const badFields = (config: unknown) => {
  const result = read(config)
  return !result.ok && result.problem.kind === 'bad-fields'
    ? result.problem.issues.map((issue) => badField(issue, enSignIn.config.kinds))
    : undefined
}

test('fills in every default of the contract', () => {
  const result = read(minimal)
  expect(result.ok && result.config).toMatchObject({
    academy: { name: '', filters: { mine: '1', academy: '5' }, pageSize: 100 },
    signIn: {
      dialect: 'zoho',
      accountsServer: 'https://accounts.zoho.com',
      tokenHeader: 'Bearer',
      offline: false,
      scopes: ['TrainerCentral.talkapi.READ', 'TrainerCentral.portalapi.READ'],
      tokenEndpoints: { 'https://accounts.zoho.eu': 'https://accounts.zoho.eu/oauth/v2/token' },
    },
    joinWindow: { hostMinutesBefore: 60, attendeeMinutesBefore: 15, minutesAfterEnd: 15 },
    embedding: { allowedOrigins: [] },
  })
})

test('OpenID Connect requires an issuer', () => {
  expect(badFields({ ...minimal, signIn: { clientId: 'c', dialect: 'oidc' } })).toEqual([
    { field: 'signIn.issuer', found: 'nothing', expected: 'this field: it has no default' },
  ])
})

test('an accounts server without a token endpoint is an error: nobody could sign in', () => {
  const tokenEndpoints = { 'https://accounts.zoho.eu': '/oauth/v2/token' }
  expect(badFields({ ...minimal, signIn: { clientId: 'c', tokenEndpoints } })).toEqual([
    {
      field: 'signIn.accountsServer',
      found: '"https://accounts.zoho.com"',
      expected: 'one of the accounts servers in signIn.tokenEndpoints',
    },
  ])
  const accountsServer = 'https://accounts.zoho.eu'
  expect(read({ ...minimal, signIn: { clientId: 'c', accountsServer, tokenEndpoints } }).ok).toBe(true)
  expect(read({ ...minimal, signIn: { clientId: 'c', accountsServer } }).ok).toBe(true)
})

test.each([
  [
    'signIn.issuer',
    { ...minimal, signIn: { clientId: 'c', dialect: 'oidc', issuer: 'http://localhost:80@evil.example' } },
  ],
  ['academy.origin', { ...minimal, academy: { origin: 'https://zylker.example/' } }],
  ['academy.origin', { ...minimal, academy: { origin: 'http://zylker.example' } }],
  ['academy.apiBase', { ...minimal, academy: { ...minimal.academy, apiBase: '//evil.example' } }],
  ['academy.apiBase', { ...minimal, academy: { ...minimal.academy, apiBase: 'blob:https://a.example/1' } }],
  ['academy.apiBase', { ...minimal, academy: { ...minimal.academy, apiBase: 'http://localhost.example' } }],
  ['academy.apiBase', { ...minimal, academy: { ...minimal.academy, apiBase: 'https://:pass@a.example' } }],
  ['academy.apiBase', { ...minimal, academy: { ...minimal.academy, apiBase: 'https://a.example/#' } }],
  ['academy.pageSize', { ...minimal, academy: { ...minimal.academy, pageSize: '100' } }],
  ['academy.orgId', { ...minimal, academy: { ...minimal.academy, orgId: 100 } }],
  ['signIn.clientId', { ...minimal, signIn: {} }],
  ['signIn.dialect', { ...minimal, signIn: { clientId: 'c', dialect: 'saml' } }],
  ['signIn.tokenHeader', { ...minimal, signIn: { clientId: 'c', tokenHeader: 'Basic' } }],
  ['joinWindow.hostMinutesBefore', { ...minimal, joinWindow: { hostMinutesBefore: -1 } }],
  ['embedding.allowedOrigins.0', { ...minimal, embedding: { allowedOrigins: ['*'] } }],
  ['academy', { signIn: minimal.signIn }],
])('reports the invalid field %s', (field, config) => {
  const fields = badFields(config)
  expect(fields?.map((bad) => bad.field)).toEqual([field])
  expect(Object.values(enSignIn.config.kinds)).toContain(fields?.[0]?.expected)
})

test('returns the text it found if that is not JSON', () => {
  const result = readConfig('<!doctype html><title>Not here</title>')
  expect(result).toEqual({
    ok: false,
    problem: { kind: 'not-json', text: '<!doctype html><title>Not here</title>' },
  })
})

test('reports unknown keys and ignores them', () => {
  const result = read({ ...minimal, theme: 'x', academy: { ...minimal.academy, colour: 'red' } })
  expect(result.ok && unknownFields(result.raw)).toEqual(['academy.colour', 'theme'])
})

test('an excerpt of what was found ends between two characters', () => {
  expect(excerptOf('x'.repeat(60))).toBe('x'.repeat(60))
  expect(excerptOf('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
  expect(excerptOf(`${'x'.repeat(55)}👩‍👩‍👧‍👦`)).toBe(`${'x'.repeat(55)}…`)
})
