import { lazy, Suspense } from 'react'
import type { Api } from '../../api/api.ts'
import { useConfig } from '../../config/config-context.ts'
import { AcademyBoard } from './AcademyBoard.tsx'

// Loaded on demand: most boards have their academy configured.
const OwnAcademy = lazy(async () => ({ default: (await import('./OwnAcademy.tsx')).OwnAcademy }))

/** The board of the configured academy, or of one that the person belongs to. */
export function Academy({ apiOf }: { readonly apiOf: (orgId: string) => Api }) {
  const { orgId } = useConfig().academy
  if (orgId !== undefined) return <AcademyBoard apiOf={apiOf} orgId={orgId} />
  return (
    <Suspense>
      <OwnAcademy apiOf={apiOf} />
    </Suspense>
  )
}
