import { useMemo } from 'react'
import type { Api } from '../../api/api.ts'
import type { Portal } from '../../api/portals.ts'
import { ConfigContext, useConfig } from '../../config/config-context.ts'
import { AcademyBoard } from './AcademyBoard.tsx'

interface ChosenAcademyProps {
  readonly apiOf: (orgId: string) => Api
  readonly portal: Portal
}

/** The board of an academy that the person belongs to, under its name where `config.json` has none. */
export function ChosenAcademy({ apiOf, portal: { orgId, name } }: ChosenAcademyProps) {
  const configured = useConfig()
  const config = useMemo(() => {
    const { academy } = configured
    return { ...configured, academy: { ...academy, name: academy.name || name } }
  }, [configured, name])
  return (
    <ConfigContext value={config}>
      <AcademyBoard apiOf={apiOf} orgId={orgId} />
    </ConfigContext>
  )
}
