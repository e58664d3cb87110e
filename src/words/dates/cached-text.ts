/** Creates a cache of texts by number: returns the text of `key`, which `write` writes once. */
export function cachedText(): (key: number, write: () => string) => string {
  const texts = new Map<number, string>()
  return (key, write) => {
    let text = texts.get(key)
    if (text === undefined) {
      text = write()
      texts.set(key, text)
    }
    return text
  }
}
