import type { Api } from '../../api/api.ts'
import { useConfig } from '../../config/config-context.ts'
import { onDemand } from '../../ui/on-demand.tsx'
import { AcademyBoard } from './AcademyBoard.tsx'

// Loaded on demand: most boards have their academy configured.
const { Component: OwnAcademy } = onDemand(async () => (await import('./OwnAcademy.tsx')).OwnAcademy)

/** The board of the configured academy, or of one that the person belongs to. */
export function Academy({ apiOf }: { readonly apiOf: (orgId: string) => Api }) {
  const { orgId } = useConfig().academy
  if (orgId !== undefined) return <AcademyBoard apiOf={apiOf} orgId={orgId} />
  return <OwnAcademy apiOf={apiOf} />
}
