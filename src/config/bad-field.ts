import * as v from 'valibot'
import { cutAt } from '../lib/text/clean-name.ts'
import type { SignInWords } from '../words/sign-in-words.ts'

/** An invalid field of `config.json`: its path, the value found (as JSON), and what was expected. */
export interface BadField {
  readonly field: string
  readonly found: string
  readonly expected: string
}

type Kinds = SignInWords['config']['kinds']

/** The field that a schema issue is about. */
export const badField = (issue: v.BaseIssue<unknown>, kinds: Kinds): BadField => ({
  field: v.getDotPath(issue) ?? 'config.json',
  found: issue.input === undefined ? 'nothing' : excerptOf(JSON.stringify(issue.input)),
  expected: expectedBy(issue.message, kinds),
})

/** The message of an issue names the text, except that of a missing key, which valibot reports on the object that contains it. */
function expectedBy(message: string, kinds: Kinds): string {
  const texts: Readonly<Record<string, string>> = kinds
  return texts[message] ?? kinds.required
}

/** UTF-16 units */
const maxLength = 60

/** `text`, shortened if it is long. */
export const excerptOf = (text: string): string => cutAt(text, maxLength)
