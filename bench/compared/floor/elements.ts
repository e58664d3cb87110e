/** Creates an element with this text. */
export function create<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (text !== '') element.textContent = text
  return element
}

/** The one element that matches `selector`. */
export function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector)
  if (!(element instanceof kind)) throw new Error(`There is no ${selector}.`)
  return element
}
