// Tokens first: they name the cascade layers in their order.
import './ui/tokens.css'
import './ui/base.css'
import './signed-in.css'
import { relaySignIn } from './auth/sign-in/relay-sign-in.ts'
import { loadConfig } from './config/load-config.ts'
import { invariant } from './lib/invariant.ts'
import { enSignIn } from './words/en/sign-in.ts'

const reason = document.getElementById('reason')
const button = document.getElementById('continue')
invariant(reason && button, 'relay.html has a #reason and a #continue')
const words = enSignIn.relay
const result = await loadConfig()

const opener: Window | null = window.opener
const relayed = result.ok && opener ? await relaySignIn(result.config.signIn, opener) : undefined
if (!relayed) reason.textContent = words.byHand
else {
  const { host, leave } = relayed
  reason.textContent = words.lead(host)
  button.textContent = words.go
  button.hidden = false
  button.focus()
  button.addEventListener('click', () => {
    reason.textContent = leave() ? words.waiting : words.blocked
  })
}
