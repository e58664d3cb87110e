import type { JSONWebKeySet } from 'jose'
import { MetadataService, type OidcMetadata } from 'oidc-client-ts'
import * as v from 'valibot'
import { safeUrl } from '../../config/safe-url.ts'
import { cutAt } from '../../lib/text/clean-name.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { dropNulls } from './drop-nulls.ts'
import { fetchJson } from './fetch-json.ts'

/** An endpoint is requested or opened: `javascript:` would run on the board's origin. Sources: RFC 6749, 3.1 and 3.2; RFC 9700, 2.6. */
const endpoint = v.pipe(
  v.string(),
  v.check((url) => safeUrl(url) !== undefined && !url.includes('#')),
)
const optionalEndpoint = v.optional(endpoint)

/** What the board uses of a discovery document. Source: OpenID Connect Discovery 1.0, 3. */
const discoveryDocument = v.object({
  issuer: v.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
  userinfo_endpoint: optionalEndpoint,
  revocation_endpoint: optionalEndpoint,
  end_session_endpoint: optionalEndpoint,
  authorization_response_iss_parameter_supported: v.optional(v.unknown()),
})

type DiscoveryDocument = Partial<OidcMetadata> & v.InferOutput<typeof discoveryDocument>

const keySet = v.object({ keys: v.array(v.unknown()) })
/** Others are ignored. Source: RFC 7517, 5. */
const key = v.object({ kty: v.string() })

/** The discovery document and the keys of an issuer. The library gets every endpoint from here, so none is used before it has been checked. */
export class IssuerMetadata extends MetadataService {
  readonly #issuer: string
  #document: Promise<DiscoveryDocument> | undefined

  constructor(settings: ConstructorParameters<typeof MetadataService>[0]) {
    super(settings)
    this.#issuer = settings.authority
  }

  /**
   * Fetched once. Throws what `fetchJson` throws, and `SignInError`: `wrong-issuer`, or `unusable` with the first field that cannot be
   * used.
   */
  override getMetadata(): Promise<DiscoveryDocument> {
    this.#document ??= discover(this.#issuer)
    return this.#document
  }

  /** Whether the issuer names itself in every callback. Source: RFC 9207, 3. Throws what `getMetadata` throws. */
  async announcesIss(): Promise<boolean> {
    return (await this.getMetadata()).authorization_response_iss_parameter_supported === true
  }

  /** The public keys that ID tokens are signed with. Throws what `fetchJson` throws, and `SignInError` (`unusable`). */
  async keys(): Promise<JSONWebKeySet['keys']> {
    const { jwks_uri: address } = await this.getMetadata()
    const answer = await fetchJson(address)
    if (!v.is(keySet, answer)) throw new SignInError({ kind: 'unusable', what: 'keys' })
    return answer.keys.filter((one) => v.is(key, one))
  }
}

/** Source: OpenID Connect Discovery 1.0, 4. */
async function discover(issuer: string): Promise<DiscoveryDocument> {
  const answer = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (typeof answer === 'object' && answer !== null) dropNulls(answer)
  const named = v.safeParse(v.object({ issuer: v.string() }), answer)
  if (named.success && named.output.issuer !== issuer)
    throw new SignInError({ kind: 'wrong-issuer', issuer: cutAt(named.output.issuer, 100) })
  const result = v.safeParse(discoveryDocument, answer)
  if (result.success) return Object.assign<Partial<OidcMetadata>, typeof result.output>({}, result.output)
  throw new SignInError({ kind: 'unusable', what: v.getDotPath(result.issues[0]) ?? 'discovery' })
}
