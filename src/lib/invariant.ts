/** Asserts that `condition` is truthy. Throws an `Error` with `message` if it is not. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
