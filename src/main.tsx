// Tokens first: they name the cascade layers in their order.
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApi } from './api/api.ts'
import { App } from './app/App.tsx'
import { createQueryClient } from './app/query-client.ts'
import { createAuth } from './auth/auth.ts'
import { loadConfig } from './config/load-config.ts'
import type { ConfigProblem } from './config/read-config.ts'
import type { Config } from './config/schema.ts'
import { followTheme } from './frame/theme.ts'
import { invariant } from './lib/invariant.ts'
import { paramOf } from './lib/query-string.ts'
import { upcomingTalks } from './talks/upcoming.ts'
import { viewOf } from './talks/view.ts'

followTheme()
const result = await loadConfig()
const container = document.getElementById('root')
invariant(container, 'index.html has a #root')
const page = result.ok ? start(result.config) : await explain(result.problem)
createRoot(container).render(<StrictMode>{page}</StrictMode>)

function start(config: Config) {
  if (config.academy.name !== '') document.title = `${config.academy.name} · Callboard`
  const auth = createAuth(config.signIn, new URL('.', document.baseURI))
  const client = createQueryClient()
  const apiOf = (orgId: string) => createApi(config, auth, orgId)
  const { orgId } = config.academy
  // Before anything is drawn: the first page is on its way while the rest of the program starts.
  if (auth.session.get().status === 'signed-in' && orgId !== undefined) {
    const view = viewOf(paramOf(location.search, 'view'))
    void client.prefetchInfiniteQuery(upcomingTalks(apiOf(orgId), view, config.academy))
  }
  // Nothing of the academy is kept for whoever sits here next.
  auth.session.subscribe(() => auth.session.get().status === 'signed-in' || client.clear())
  return <App config={config} auth={auth} client={client} apiOf={apiOf} />
}

async function explain(problem: ConfigProblem) {
  const { ConfigPage } = await import('./app/ConfigPage.tsx')
  return <ConfigPage problem={problem} />
}
