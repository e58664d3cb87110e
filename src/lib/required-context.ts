import { createContext, use, type Context } from 'react'
import { invariant } from './invariant.ts'

/** A context that has no default, and the hook that reads it. The hook throws where nothing around it provides `name`. */
export function createRequiredContext<T>(name: string): [Context<T | undefined>, () => T] {
  const RequiredContext = createContext<T | undefined>(undefined)
  const useRequired = () => {
    const value = use(RequiredContext)
    invariant(value, `${name} is not provided`)
    return value
  }
  return [RequiredContext, useRequired]
}
