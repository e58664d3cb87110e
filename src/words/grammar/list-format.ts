/** Things side by side, the way `language` lists what is neither added nor chosen from: A, B, C. */
export function listFormat(language: string): (things: readonly string[]) => string {
  const list = new Intl.ListFormat(language, { type: 'unit' })
  return (things) => list.format(things)
}
