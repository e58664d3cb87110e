// Tokens first: they name the cascade layers in their order.
import './ui/tokens.css'
import './ui/base.css'
import './signed-in.css'
import { completeSignIn } from './auth/complete-sign-in.ts'
import { failureSentence } from './auth/failure-sentence.ts'
import { failureOf } from './auth/failure.ts'
import { SignInError } from './auth/session.ts'
import { loadConfig } from './config/load-config.ts'
import { en } from './words/en.ts'

const callback = new URL(location.href)
// The code and the state are nobody else's business: out of the address and the history before anything else.
history.replaceState(null, '', location.pathname)
const base = new URL('.', location.href)

try {
  const result = await loadConfig()
  if (!result.ok) throw new SignInError({ kind: 'unreachable' })
  const back = await completeSignIn(result.config.signIn, base, callback)
  if (back) location.replace(back.href)
} catch (error) {
  say(en.callback.failed, failureSentence(failureOf(error), en))
}

function say(title: string, reason: string) {
  document.title = title
  const [heading, sentence, link] = ['title', 'reason', 'back'].map((id) => document.getElementById(id))
  if (heading) heading.textContent = title
  if (sentence) sentence.textContent = reason
  if (link) link.hidden = false
}
