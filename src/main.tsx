// Tokens first: they name the cascade layers in their order.
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApi } from './api/api.ts'
import { createClient } from './api/call/client.ts'
import { App } from './app/App.tsx'
import { resetOnNewPerson } from './app/sign-in/reset-on-new-person.ts'
import { createQueryClient } from './app/query/query-client.ts'
import { createAuth } from './auth/auth.ts'
import { heldToken } from './auth/account/auth-state.ts'
import { loadConfig } from './config/load-config.ts'
import type { ConfigProblem } from './config/read-config.ts'
import type { Config } from './config/schema.ts'
import { whenIdle } from './lib/idle.ts'
import { invariant } from './lib/invariant.ts'
import { currentParam } from './address/address.ts'
import { upcomingTalks } from './talks/list/upcoming-query.ts'

const result = await loadConfig()
const container = document.getElementById('root')
invariant(container, 'index.html has a #root')
const page = result.ok ? start(result.config) : await configPage(result.problem)
createRoot(container).render(<StrictMode>{page}</StrictMode>)
if (result.ok) whenIdle(() => void checkFields(result.raw).catch(() => {}))

function start(config: Config) {
  if (config.academy.name) document.title = `${config.academy.name} · Callboard`
  const auth = createAuth(config.signIn, new URL('.', document.baseURI))
  const client = createQueryClient()
  const calls = createClient({ auth, tokenHeader: config.signIn.tokenHeader })
  const apiOf = (orgId: string) => createApi(config, calls, orgId)
  const { orgId } = config.academy
  // Before anything is rendered: the first page is fetched while the rest of the program starts.
  if (heldToken(auth.state.get()) && orgId !== undefined) {
    const view = currentParam('view')
    void client.prefetchInfiniteQuery(upcomingTalks(apiOf(orgId), view, config.academy))
  }
  const boardKey = resetOnNewPerson(auth, client, config.signIn)
  if (parent !== window)
    void import('./frame/host/connect-host.ts').then(({ connectHost }) =>
      connectHost(config.embedding.allowedOrigins, { auth: auth.state, client }),
    )
  return <App {...{ config, auth, client, boardKey, apiOf }} />
}

/** Not part of the first load: it is for whoever writes the file. */
async function checkFields(raw: unknown) {
  const { warnOfUnknownFields } = await import('./config/unknown-fields.ts')
  warnOfUnknownFields(raw)
}

async function configPage(problem: ConfigProblem) {
  const { ConfigPage } = await import('./app/ConfigPage.tsx')
  return <ConfigPage problem={problem} />
}
