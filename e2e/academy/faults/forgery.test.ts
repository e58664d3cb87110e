import { createHmac, createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { oidcSignIn } from '../browser-for-test.ts'
import { jonas } from '../people.ts'

let academy: RunningAcademy
beforeAll(async () => {
  academy = await startAcademy()
})
afterAll(() => academy.close())
beforeEach(() => academy.order('POST', 'reset'))

async function publicKey() {
  const { keys } = await (await fetch(`${academy.issuer}/jwks`)).json()
  return createPublicKey({ key: keys[0], format: 'jwk' })
}

async function forged(idToken: object) {
  await academy.order('POST', 'faults', [{ match: { server: 'issuer', path: '/token' }, idToken }])
  const { body } = await oidcSignIn(academy, jonas)
  const [header = '', claims = '', signature = ''] = String(body['id_token']).split('.')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
  const content = Buffer.from(`${header}.${claims}`)
  return {
    header: read(header),
    claims: read(claims),
    signature,
    content,
    isOurs: verify('sha256', content, await publicKey(), Buffer.from(signature, 'base64url')),
  }
}

test('changes claims, signed by the academy itself', async () => {
  const { claims, header, isOurs } = await forged({ claims: { nonce: null, exp: 1, aud: ['a', 'b'] } })
  expect(claims).toMatchObject({ iss: academy.issuer, sub: jonas.userId, exp: 1, aud: ['a', 'b'] })
  expect(claims).not.toHaveProperty('nonce')
  expect(header).toMatchObject({ alg: 'RS256', kid: 'academy' })
  expect(isOurs).toBe(true)
})

test('changes the header, with a valid signature', async () => {
  const { header, isOurs } = await forged({ header: { kid: null, alg: 'RS512' } })
  expect(header).not.toHaveProperty('kid')
  expect([header.alg, isOurs]).toEqual(['RS512', true])
})

test('signs with another key under the same key id', async () => {
  const { header, signature, isOurs } = await forged({ sign: 'other-key' })
  expect(header).toMatchObject({ alg: 'RS256', kid: 'academy' })
  expect([Buffer.from(signature, 'base64url').length, isOurs]).toEqual([256, false])
})

test('removes the signature', async () => {
  const { header, signature } = await forged({ sign: 'none' })
  expect([header.alg, signature]).toEqual(['none', ''])
})

test('signs with the public key as a shared secret', async () => {
  const { header, signature, content } = await forged({ sign: 'hs256', claims: { sub: '1' } })
  const secret = (await publicKey()).export({ type: 'spki', format: 'pem' })
  expect(header.alg).toBe('HS256')
  expect(signature).toBe(createHmac('sha256', secret).update(content).digest('base64url'))
})

test('leaves responses without an ID token unchanged', async () => {
  await academy.order('POST', 'faults', [{ match: { server: 'issuer' }, idToken: { sign: 'none' } }])
  expect(await publicKey()).toBeDefined()
})
