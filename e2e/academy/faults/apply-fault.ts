import type { KeyObject } from 'node:crypto'
import { idTokenIn } from '../accounts/id-token.ts'
import { json, type Reply } from '../http/exchange.ts'
import type { Fault } from './fault.ts'
import { forge } from './forgery.ts'
import { mergePatch } from './merge-patch.ts'

/** The response of a fault that replaces the normal one. */
export function faultResponse(fault: Fault): Reply {
  const status = fault.status ?? 200
  if (fault.bodyBase64 !== undefined)
    return { ...json(status, null), body: Buffer.from(fault.bodyBase64, 'base64') }
  if (typeof fault.body === 'string') return { ...json(status, null), body: fault.body }
  if (fault.body !== undefined) return json(status, fault.body)
  if (status === 204 || status === 304) return { status, headers: {}, body: '' }
  return json(status, { error: { code: status, message: 'FAULT_ON_REQUEST' } })
}

function redirectWith(location: string, changes: Readonly<Record<string, string | null>>): string {
  const url = new URL(location)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}

function rewritten(body: Reply['body'], patch: unknown): string {
  return JSON.stringify(mergePatch(JSON.parse(Buffer.from(body).toString()), patch))
}

function bodyOf(reply: Reply, { idToken: forgery, rewrite }: Fault, signingKey: KeyObject): Reply['body'] {
  const idToken = forgery && idTokenIn(reply)
  const body =
    forgery && idToken !== undefined
      ? rewritten(reply.body, { id_token: forge(idToken, forgery, signingKey) })
      : reply.body
  return rewrite === undefined ? body : rewritten(body, rewrite)
}

/** What a fault needs from the academy. */
export interface FaultContext {
  readonly boardOrigin: string
  /** The key that signs ID tokens. */
  readonly signingKey: KeyObject
}

/** Changes status, headers and body of a response as the fault says. */
export function applyFault(reply: Reply, fault: Fault, { boardOrigin, signingKey }: FaultContext): Reply {
  const headers = new Map(Object.entries(reply.headers))
  const location = headers.get('location')
  if (fault.redirect && typeof location === 'string' && location.startsWith(`${boardOrigin}/`)) {
    headers.set('location', redirectWith(location, fault.redirect))
  }
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    if (value === null) headers.delete(name.toLowerCase())
    else headers.set(name.toLowerCase(), value)
  }
  const body = bodyOf(reply, fault, signingKey)
  return { status: fault.status ?? reply.status, headers: Object.fromEntries(headers), body }
}
