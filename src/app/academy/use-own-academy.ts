import { useEffect } from 'react'
import { chosenAcademy } from '../../api/chosen-academy.ts'
import type { Portal } from '../../api/portals.ts'
import { useAuth } from '../../auth/auth-context.ts'
import { useStore } from '../../lib/use-store.ts'

/**
 * Which of the person's `own` academies to show: the only one, else the chosen one. A choice that is not among them was another
 * person's, and is removed; signing out removes it too. A sign-in that merely expires keeps it for the next one.
 */
export function useOwnAcademy(own: readonly Portal[] | undefined): Portal | undefined {
  const { state } = useAuth()
  const orgId = useStore(chosenAcademy)
  const portal = own?.find((one) => one.orgId === orgId)
  const isForeign = own !== undefined && orgId !== undefined && !portal
  useEffect(() => {
    if (isForeign) chosenAcademy.set(undefined)
  }, [isForeign])
  useEffect(
    () => state.subscribe(() => state.get().status === 'signed-out' && chosenAcademy.set(undefined)),
    [state],
  )
  return own?.length === 1 ? own[0] : portal
}
