import * as v from 'valibot'
import { mergePatch } from '../faults/merge-patch.ts'
import { json, type Reply } from '../http/exchange.ts'
import { academySite, type Addresses, orgId } from '../options.ts'

const object = v.record(v.string(), v.unknown())

/** What a test may order `config.json` to be. */
export const configOrderSchema = v.strictObject({
  /** Merged deeply into the default; with `replace: true`, its top-level keys replace the default's whole. */
  patch: v.optional(object),
  /** An object: the whole configuration. */
  replace: v.optional(v.union([v.boolean(), object])),
  /** Whatever answer, to have a bad one. */
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
 * The `config.json` of the board. For the plain OpenID Connect dialect, order `{ replace: true, patch: { signIn:
 * { dialect: 'oidc', issuer: '<issuer origin>', clientId: 'callboard-embedded-oidc' } } }`.
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

  /** The origins that may frame the board, as far as the configuration can be read. */
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

/** What {@link createBoardConfig} makes. */
export type BoardConfig = ReturnType<typeof createBoardConfig>
