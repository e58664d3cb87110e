import { hostParams, type HostParam, type HostParamChanges } from '../../address/host-params.ts'
import { fieldsOf, isShortText } from './untrusted.ts'

/** A message from a host page to the board: changes query parameters. */
export interface HostMessage {
  readonly kind: 'set'
  readonly parameters: HostParamChanges
}

/** Reads a message of a host page; `undefined` for other data. Drops unknown parameters, and values that are not short texts or `null`. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const fields = fieldsOf(data)
  const received = fieldsOf(fields?.get('parameters'))
  if (fields?.get('kind') !== 'set' || !received) return undefined
  const changes: Partial<Record<HostParam, string | null>> = {}
  for (const name of hostParams) {
    const value = received.get(name)
    if (value === null || isShortText(value)) changes[name] = value
  }
  return { kind: 'set', parameters: changes }
}
