import * as v from 'valibot'

/** An invalid field of `config.json`: its path, the value found (as JSON), and what was expected. */
export interface BadField {
  readonly field: string
  readonly found: string
  readonly expected: string
}

/** The field that a schema issue is about. */
export const badField = (issue: v.BaseIssue<unknown>): BadField => ({
  field: v.getDotPath(issue) ?? 'config.json',
  found: issue.input === undefined ? 'nothing' : excerptOf(JSON.stringify(issue.input)),
  expected: expectedBy(issue),
})

/** valibot reports a missing key on the object that contains it, with a message of its own. */
const expectedBy = (issue: v.BaseIssue<unknown>) =>
  issue.message.startsWith('Invalid key') ? 'this field: it has no default' : issue.message

/** `text`, shortened to 60 UTF-16 units and an ellipsis if it is longer. */
export const excerptOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
