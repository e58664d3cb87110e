import * as v from 'valibot'
import { invariant } from '../../lib/invariant.ts'
import { excerptOf, notAnObject, type UnreadableRow } from './unreadable-row.ts'
import { idIn, isRow } from '../../api/fields.ts'

/** A row that has been read. */
export interface ReadRow<T> {
  /** Its own id; '' where it has none and needs none. */
  readonly id: string
  /** The session it belongs to, where it says one. */
  readonly sessionId: string | undefined
  readonly fields: T
}

/**
 * Rows of one array of an answer, read one by one, and those that cannot be read: a session or a talk without an id, a member
 * without a session, and whatever names its session by something that is no id.
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
    const adrift = kind === 'member' ? !sessionId : sessionId === ''
    const lacks = adrift ? 'sessionId' : !id && kind !== 'member' && `${kind}Id`
    const why = row === raw ? lacks : notAnObject
    if (why) unreadable.push({ kind, id, why, excerpt: excerptOf(raw) })
    else {
      const fields = v.safeParse(schema, raw)
      invariant(fields.success, 'no field fails its row')
      read.push({ id: id ?? '', sessionId, fields: fields.output })
    }
  }
  return { read, unreadable }
}

/** Rows by `keyOf`: the newest where one comes twice, the last one of those. */
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

/** Items of rows that belong to sessions, put together by session. */
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
