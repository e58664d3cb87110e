import { parameters, type Parameter, type ParameterChanges } from '../../address/host-params.ts'
import { fieldsOf, isShortText } from './untrusted.ts'

/** What a host page may ask of the board. */
export interface Order {
  readonly kind: 'set'
  readonly parameters: ParameterChanges
}

/** An order, or `undefined` for what is none. A parameter of another name is dropped, and so is a value that is no short text. */
export function readOrder(data: unknown): Order | undefined {
  const fields = fieldsOf(data)
  const given = fieldsOf(fields?.get('parameters'))
  if (fields?.get('kind') !== 'set' || !given) return undefined
  const changes: Partial<Record<Parameter, string | null>> = {}
  for (const name of parameters) {
    const value = given.get(name)
    if (value === null || isShortText(value)) changes[name] = value
  }
  return { kind: 'set', parameters: changes }
}
