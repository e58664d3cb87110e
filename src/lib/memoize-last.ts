/** `compute` with a cache of one entry: if it is called again with the same arguments (`Object.is`), the last result is returned. */
export function memoizeLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined
  return (...args) => {
    if (!last?.args.every((arg, i) => Object.is(arg, args[i]))) last = { args, result: compute(...args) }
    return last.result
  }
}
