/** `make`, remembering its last answer: asked once more with the same things, it gives the same. */
export function memoizeLast<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Made,
): (...asked: Asked) => Made {
  let last: { readonly asked: Asked; readonly made: Made } | undefined
  return (...asked) => {
    if (!last?.asked.every((one, i) => Object.is(one, asked[i]))) last = { asked, made: make(...asked) }
    return last.made
  }
}
