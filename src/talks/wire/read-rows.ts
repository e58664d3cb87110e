import * as v from 'valibot'
import { invariant } from '../../lib/invariant.ts'
import { excerptOf, notAnObject, type UnreadableRow } from './unreadable-row.ts'
import { idIn, isRow } from '../../api/fields.ts'

/** A row that has been read. */
export interface ReadRow<T> {
  /** Its own id; '' if it has none, which only a member may lack. */
  readonly id: string
  /** Id of its session, if it has one. */
  readonly sessionId: string | undefined
  readonly fields: T
}

/**
 * Reads the rows of one array of a response one by one. Returns those that can be read and those that cannot: sessions and talks without an
 * id, members without a session, and rows with an invalid session id.
 */
export function readRows<T>(
  rows: readonly unknown[],
  kind: UnreadableRow['kind'],
  schema: v.GenericSchema<unknown, T>,
) {
  const read: ReadRow<T>[] = []
  const unreadable: UnreadableRow[] = []
  for (const raw of rows) {
    const row = isRow(raw) ? raw : {}
    const id = idIn(row, `${kind}Id`, 'id', 'sessionMemberId') || undefined
    const sessionId = idIn(row, 'sessionId', 'session')
    const lacksSession = kind === 'member' ? !sessionId : sessionId === ''
    const missingField = lacksSession ? 'sessionId' : !id && kind !== 'member' && `${kind}Id`
    const why = row === raw ? missingField : notAnObject
    if (why) unreadable.push({ kind, id, why, excerpt: excerptOf(raw) })
    else {
      const fields = v.safeParse(schema, raw)
      invariant(fields.success, 'no field makes its row invalid')
      read.push({ id: id ?? '', sessionId, fields: fields.output })
    }
  }
  return { read, unreadable }
}

/** Deduplicates rows by `keyOf`: the newest row of each key; of equally new ones, the last. */
export function newestBy<T extends { readonly time: number | undefined }>(
  rows: readonly ReadRow<T>[],
  keyOf: (row: ReadRow<T>) => string,
): ReadonlyMap<string, ReadRow<T>> {
  const newest = new Map<string, ReadRow<T>>()
  for (const row of rows) {
    const key = keyOf(row)
    if ((row.fields.time ?? 0) >= (newest.get(key)?.fields.time ?? 0)) newest.set(key, row)
  }
  return newest
}

/** Groups items by session. Items without a session are skipped. */
export function groupBySession<T>(
  items: Iterable<readonly [sessionId: string | undefined, item: T | undefined]>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const [sessionId, item] of items) {
    if (!sessionId || !item) continue
    const group = groups.get(sessionId)
    if (group) group.push(item)
    else groups.set(sessionId, [item])
  }
  return groups
}
