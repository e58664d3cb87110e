import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import * as v from 'valibot'
import { mergePatch } from './merge-patch.ts'

const patch = v.record(v.string(), v.unknown())

/** How a test may forge an ID token. */
export const forgerySchema = v.strictObject({
  /** A merge patch for the claims, see merge-patch.ts. Times in a token are epoch seconds. */
  claims: v.optional(patch, {}),
  /** A merge patch for the header. `alg` in it changes the header only, not the signature. */
  header: v.optional(patch, {}),
  /**
   * Who signs: the academy; an unknown key under the academy's key id; nobody; or HS256 with the PEM of the public key as the shared
   * secret.
   */
  sign: v.optional(v.picklist(['ours', 'other-key', 'none', 'hs256']), 'ours'),
})

type Forgery = v.InferOutput<typeof forgerySchema>

type Signer = readonly [alg: string, signatureOf: (content: string) => string]

function signerOf(kind: Forgery['sign'], key: KeyObject): Signer {
  switch (kind) {
    case 'ours':
      return ['RS256', (content) => sign('sha256', Buffer.from(content), key).toString('base64url')]
    case 'other-key': {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
      return ['RS256', (content) => sign('sha256', Buffer.from(content), privateKey).toString('base64url')]
    }
    case 'none':
      return ['none', () => '']
    case 'hs256': {
      const secret = createPublicKey(key).export({ type: 'spki', format: 'pem' })
      return ['HS256', (content) => createHmac('sha256', secret).update(content).digest('base64url')]
    }
  }
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())

/** The ID token with other claims, another header or another signature. `key` is the academy's own. */
export function forge(idToken: string, forgery: Forgery, key: KeyObject): string {
  const [header = '', claims = ''] = idToken.split('.')
  const [alg, signatureOf] = signerOf(forgery.sign, key)
  const newHeader = mergePatch(mergePatch(decoded(header), { alg }), forgery.header)
  const content = `${encoded(newHeader)}.${encoded(mergePatch(decoded(claims), forgery.claims))}`
  return `${content}.${signatureOf(content)}`
}
