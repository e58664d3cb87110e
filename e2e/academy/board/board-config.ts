import * as v from 'valibot'
import { mergePatch } from '../faults/merge-patch.ts'
import { json, type Reply } from '../http/exchange.ts'
import { academySite, type Addresses, orgId } from '../options.ts'

const object = v.record(v.string(), v.unknown())

/** How a test may change `config.json`. */
export const configOrderSchema = v.strictObject({
  /** Merged deeply into the default; with `replace: true`, its top-level keys replace those of the default completely. */
  patch: v.optional(object),
  /** An object that is the whole configuration. */
  replace: v.optional(v.union([v.boolean(), object])),
  /** Any response, to test an invalid one. */
  raw: v.optional(v.strictObject({ status: v.number(), contentType: v.string(), body: v.string() })),
})

const embeddingSchema = v.object({ embedding: v.object({ allowedOrigins: v.array(v.string()) }) })

type ConfigOrder = v.InferOutput<typeof configOrderSchema>

function defaultConfig({ accounts, host }: Addresses): Record<string, unknown> {
  return {
    academy: { name: 'Zylker Academy', origin: academySite, apiBase: '/', orgId },
    signIn: {
      dialect: 'zoho',
      clientId: 'callboard-embedded',
      accountsServer: accounts,
      tokenEndpoints: { [accounts]: '/oauth/v2/token' },
      scopes: ['TrainerCentral.talkapi.READ', 'TrainerCentral.portalapi.READ', 'AaaServer.profile.READ'],
      userInfoEndpoint: '/oauth/user/info',
    },
    embedding: { allowedOrigins: [host] },
  }
}

/**
 * The board's `config.json`. For the plain OpenID Connect dialect, order `{ replace: true, patch: { signIn: { dialect: 'oidc', issuer:
 * '<issuer origin>', clientId: 'callboard-embedded-oidc' } } }`.
 */
export function createBoardConfig(addresses: Addresses) {
  let order: ConfigOrder = {}

  function current(): unknown {
    const { patch = {}, replace } = order
    if (typeof replace === 'object') return replace
    const usual = defaultConfig(addresses)
    return replace ? { ...usual, ...patch } : mergePatch(usual, patch)
  }

  function reply(): Reply {
    const headers = { 'cache-control': 'no-cache' }
    const { raw } = order
    if (!raw) return json(200, current(), headers)
    return { status: raw.status, headers: { ...headers, 'content-type': raw.contentType }, body: raw.body }
  }

  /** The origins that may frame the board; none if the configuration cannot be read. */
  function ancestors(): readonly string[] {
    const read = v.safeParse(embeddingSchema, current())
    return read.success ? read.output.embedding.allowedOrigins : []
  }

  return {
    reply,
    ancestors,
    order(next: ConfigOrder) {
      order = next
    },
  }
}

/** The return type of {@link createBoardConfig}. */
export type BoardConfig = ReturnType<typeof createBoardConfig>
