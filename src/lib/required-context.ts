import { createContext, use, type Context } from 'react'
import { invariant } from './invariant.ts'

/**
 * A context without a default value, and the hook that reads it. The hook throws if no component above it provides the value; the message
 * contains `name`.
 */
export function createRequiredContext<T>(name: string): [Context<T | undefined>, () => T] {
  const RequiredContext = createContext<T | undefined>(undefined)
  const useRequired = () => {
    const value = use(RequiredContext)
    invariant(value, `${name} is not provided`)
    return value
  }
  return [RequiredContext, useRequired]
}
