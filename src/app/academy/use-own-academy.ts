import { useEffect, useSyncExternalStore } from 'react'
import type { Portal } from '../../api/portals.ts'
import { useAuth } from '../../auth/auth-context.ts'
import { createChosenAcademy } from '../../api/chosen-academy.ts'

const chosen = createChosenAcademy(() => localStorage)

/** Takes one's academy `orgId` from now on, and the next time. */
export const chooseAcademy = (orgId: string): void => chosen.set(orgId)

/**
 * Which of one's `own` academies to show: the only one, else the chosen one. A choice that is not among them was somebody else's, and
 * is forgotten; so is one's own at the sign-out. A sign-in that merely ends leaves it for the next.
 */
export function useOwnAcademy(own: readonly Portal[] | undefined): Portal | undefined {
  const { session } = useAuth()
  const orgId = useSyncExternalStore(chosen.subscribe, chosen.get)
  const portal = own?.find((one) => one.orgId === orgId)
  const strange = own !== undefined && orgId !== undefined && !portal
  useEffect(() => {
    if (strange) chosen.set(undefined)
  }, [strange])
  useEffect(
    () => session.subscribe(() => session.get().status === 'signed-out' && chosen.set(undefined)),
    [session],
  )
  return own?.length === 1 ? own[0] : portal
}
