import { hostParams, type HostParam, type HostParamChanges } from '../../address/host-params.ts'
import { fieldsOf, isShortText } from './untrusted.ts'

/** What a host page may ask of the board. */
export interface HostMessage {
  readonly kind: 'set'
  readonly parameters: HostParamChanges
}

/** An order, or `undefined` for what is none. A parameter of another name is dropped, and so is a value that is no short text. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const fields = fieldsOf(data)
  const given = fieldsOf(fields?.get('parameters'))
  if (fields?.get('kind') !== 'set' || !given) return undefined
  const changes: Partial<Record<HostParam, string | null>> = {}
  for (const name of hostParams) {
    const value = given.get(name)
    if (value === null || isShortText(value)) changes[name] = value
  }
  return { kind: 'set', parameters: changes }
}
