import * as v from 'valibot'
import { cutAt } from '../lib/text/clean-name.ts'
import type { Expected } from './schema.ts'
import type { SignInWords } from '../words/sign-in-words.ts'

/** An invalid field of `config.json`: its path, the value found (as JSON), and what was expected. */
export interface BadField {
  readonly field: string
  readonly found: string
  readonly expected: string
}

type Kinds = SignInWords['config']['kinds']

/** The field that a schema issue is about. */
export function badField(issue: v.BaseIssue<unknown>, kinds: Kinds): BadField {
  const { input, message } = issue
  const path = v.getDotPath(issue) ?? 'config.json'
  // This check is of the whole group, as two of its fields must match.
  const isOfGroup = message === ('accountsServer' satisfies Expected)
  const found = isOfGroup && v.is(groupWithServer, input) ? input.accountsServer : input
  return {
    field: isOfGroup ? `${path}.accountsServer` : path,
    found: found === undefined ? 'nothing' : excerptOf(JSON.stringify(found)),
    expected: expectedBy(message, kinds),
  }
}

const groupWithServer = v.object({ accountsServer: v.string() })

/** The message of an issue names the text, except that of a missing key, which valibot reports on the object that contains it. */
function expectedBy(message: string, kinds: Kinds): string {
  const texts: Readonly<Record<string, string>> = kinds
  return texts[message] ?? kinds.required
}

/** UTF-16 units */
const maxLength = 60

/** `text`, shortened if it is long. */
export const excerptOf = (text: string): string => cutAt(text, maxLength)
