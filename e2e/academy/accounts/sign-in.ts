import type { Provider } from 'oidc-provider'
import { callNodeHandler } from '../http/call-node-handler.ts'
import { type Call, formOf, html, type Reply } from '../http/exchange.ts'
import { personOf } from '../people.ts'
import { consentPage, messagePage, signInPage } from './pages.ts'

/** The address to which the provider redirects the browser for sign-in or consent. */
export const signInPath = '/sign-in/'

/** Settings of one server's sign-in pages. */
export interface SignInSite {
  readonly provider: Provider
  readonly title: string
  /** The scopes that exist. Others are dropped without an error. */
  readonly scopes: ReadonlySet<string>
  /** Called for every consent, with the parameters of its authorisation request. */
  readonly onConsent?: (grantId: string, params: Readonly<Record<string, unknown>>) => void
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

function scopesOf(site: SignInSite, { params }: Interaction): string[] {
  const asked = typeof params['scope'] === 'string' ? params['scope'].split(' ') : []
  return asked.filter((scope) => site.scopes.has(scope))
}

async function consentOf(site: SignInSite, interaction: Interaction) {
  const { grantId: known, params, session } = interaction
  const fresh = { accountId: session?.accountId, clientId: String(params['client_id']) }
  const grant = (known && (await site.provider.Grant.find(known))) || new site.provider.Grant(fresh)
  grant.addOIDCScope(scopesOf(site, interaction).join(' '))
  const grantId = await grant.save()
  site.onConsent?.(grantId, params)
  return { consent: { grantId } }
}

async function resultOf(site: SignInSite, interaction: Interaction, form: URLSearchParams) {
  const person = personOf(form.get('person') ?? undefined)
  if (interaction.prompt.name === 'login' && person) return { login: { accountId: person.userId } }
  if (form.get('decision') === 'allow') return consentOf(site, interaction)
  return { error: 'access_denied', error_description: 'The person did not agree.' }
}

/** Renders the sign-in or the consent page (GET) and handles its form (POST). */
export async function signIn(site: SignInSite, call: Call): Promise<Reply> {
  const { provider } = site
  try {
    return await callNodeHandler(call, async (req, res) => {
      const interaction = await provider.interactionDetails(req, res)
      if (call.method === 'POST') {
        const result = await resultOf(site, interaction, formOf(call))
        await provider.interactionFinished(req, res, result)
        return
      }
      const isLogin = interaction.prompt.name === 'login'
      const { headers, body } = html(
        200,
        isLogin ? signInPage(site.title) : consentPage(scopesOf(site, interaction)),
      )
      res.writeHead(200, headers).end(body)
    })
  } catch (error) {
    return html(
      400,
      messagePage('This sign-in is over', `Go back to the board and start again. (${String(error)})`),
    )
  }
}
