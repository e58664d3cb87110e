import * as v from 'valibot'
import type { SignInConfig } from '../../config/schema.ts'
import { parseJson } from '../../lib/text/parse-json.ts'
import { authorityOf } from './stored-user.ts'

const recordOfZoho = v.object({ profile: v.object({ accountsServer: v.string() }) })

/** The host of the accounts server that a `record` comes from: with Zoho, that of the person's data centre. */
export function accountsServerOf(signIn: SignInConfig, record: string | null): string {
  const result = v.safeParse(recordOfZoho, parseJson(record ?? ''))
  const server = result.success ? result.output.profile.accountsServer : authorityOf(signIn)
  return URL.canParse(server) ? new URL(server).host : server
}
