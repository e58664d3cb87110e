import * as v from 'valibot'

/** Characters kept of a row that cannot be read. */
const longest = 300

/** Rows of one array of an answer, read one by one: by id, the last one where an id comes twice, and those that cannot be read. */
export function readRows<T>(
  rows: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
  idOf: (row: T) => string | undefined,
) {
  const byId = new Map<string, T>()
  const unreadable: string[] = []
  for (const row of rows) {
    const read = v.safeParse(schema, row)
    const id = read.success ? idOf(read.output) : undefined
    if (!read.success || id === undefined) unreadable.push(JSON.stringify(row).slice(0, longest))
    else byId.set(id, read.output)
  }
  return { byId, unreadable }
}

/** Rows that belong to sessions, read one by one and put together by session; what cannot be read is left out. */
export function groupBySession<
  Row extends { session?: string | undefined; sessionId?: string | undefined },
  T,
>(
  rows: readonly unknown[],
  schema: v.GenericSchema<unknown, Row>,
  itemOf: (row: Row) => T | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const raw of rows) {
    const read = v.safeParse(schema, raw)
    if (!read.success) continue
    const sessionId = read.output.sessionId ?? read.output.session
    const item = itemOf(read.output)
    if (sessionId === undefined || item === undefined) continue
    const group = groups.get(sessionId)
    if (group) group.push(item)
    else groups.set(sessionId, [item])
  }
  return groups
}
