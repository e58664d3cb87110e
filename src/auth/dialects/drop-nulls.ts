/** Removes the fields of `answer` that are `null`, which servers send for what is missing. */
export function dropNulls(answer: object): void {
  for (const [name, value] of Object.entries(answer)) {
    if (value === null) Reflect.deleteProperty(answer, name)
  }
}
