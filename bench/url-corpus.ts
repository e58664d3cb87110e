import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** A corpus of URLs in the form of `urltestdata.json` of the web platform tests: comments, and cases with an input. */
const corpus = v.array(v.union([v.string(), v.object({ input: v.string() })]))

/**
 * The inputs of the corpus at the path in the environment variable `URL_CORPUS`, as they are, with the academy as their host, and as parts
 * of a link and of a join link. Empty without the variable: the corpus is not part of the project.
 */
export function corpusAddresses(root: URL): readonly string[] {
  const path = process.env['URL_CORPUS']
  if (path === undefined) return []
  const inputs = v
    .parse(corpus, JSON.parse(readFileSync(path, 'utf8')))
    .flatMap((one) => (typeof one === 'string' ? [] : [one.input]))
  return inputs.flatMap((input) => [
    input,
    input.replaceAll(/\b(?:www\.)?example\.(?:com|org|net)\b|\b(?:host|test)\b/gi, root.host),
    `${root.pathname}${input}`,
    `${root.pathname}${input}.json`,
    `${root.pathname}session/7.json?x=${input}`,
    `${root.href}${input}.json`,
    `${root.origin}${input}`,
    `${root.origin}/session/${input}`,
    `${input}${root.pathname}talks.json`,
    `https:${input}${root.host}/session/77`,
  ])
}
