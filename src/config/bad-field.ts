import * as v from 'valibot'

/** One field of `config.json` that is not as it should be: its path, what is there (as JSON), what was expected. */
export interface BadField {
  readonly field: string
  readonly found: string
  readonly expected: string
}

/** What an issue says about a field. */
export const badField = (issue: v.BaseIssue<unknown>): BadField => ({
  field: v.getDotPath(issue) ?? 'config.json',
  found: issue.input === undefined ? 'nothing' : excerptOf(JSON.stringify(issue.input)),
  expected: expectedBy(issue),
})

/** A missing key is reported by the object around it, in the library's words. */
const expectedBy = (issue: v.BaseIssue<unknown>) =>
  issue.message.startsWith('Invalid key') ? 'this field: it has no default' : issue.message

/** The start of a text that is too long to show. */
export const excerptOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
