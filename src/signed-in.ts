// Tokens first: they name the cascade layers in their order.
import './ui/tokens.css'
import './ui/base.css'
import './signed-in.css'
import { failureOf } from './auth/failure/failure-of.ts'
import { failureSentence } from './auth/failure/failure-sentence.ts'
import { SignInError } from './auth/failure/sign-in-error.ts'
import { forgetPending } from './auth/account/pending-sign-ins.ts'
import { tabStorage } from './auth/account/tab-storage.ts'
import { completeSignIn, takeReturnAddress } from './auth/sign-in/complete-sign-in.ts'
import { loadConfig } from './config/load-config.ts'
import { enSignIn } from './words/en/sign-in.ts'

// Taken out of the address by take-address.js before anything was drawn.
const taken: unknown = Reflect.get(globalThis, 'callboardCallback')
const callback = new URL(typeof taken === 'string' ? taken : location.href)
Reflect.deleteProperty(globalThis, 'callboardCallback')
const base = new URL('.', location.href)

try {
  const result = await loadConfig()
  if (!result.ok) {
    forgetPending(tabStorage())
    throw new SignInError({ kind: 'not-configured' })
  }
  location.replace((await completeSignIn(result.config.signIn, base, callback)).href)
} catch (error) {
  show(enSignIn.callback.failed, failureSentence(failureOf(error), enSignIn, timeOf))
}

function show(title: string, reason: string) {
  document.title = title
  const [heading, sentence, link] = ['title', 'reason', 'back'].map((id) => document.getElementById(id))
  if (link instanceof HTMLAnchorElement) link.href = takeReturnAddress(base).href
  if (heading) heading.textContent = title
  if (sentence) sentence.textContent = reason
  if (link) link.hidden = false
}

/** 10:45. `at`: epoch ms. */
function timeOf(at: number) {
  return new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'short' })
}
