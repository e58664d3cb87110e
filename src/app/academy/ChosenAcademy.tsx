import { useEffect, useMemo } from 'react'
import type { Api } from '../../api/api.ts'
import type { Portal } from '../../api/portals.ts'
import { ConfigContext, useConfig } from '../../config/config-context.ts'
import { useWords } from '../../words/board-words.ts'
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
  useTitle(config.academy.name)
  return (
    <ConfigContext value={config}>
      <AcademyBoard apiOf={apiOf} orgId={orgId} />
    </ConfigContext>
  )
}

/** Puts the academy's name into the title of the page, as long as this is on screen. */
function useTitle(name: string) {
  const { product } = useWords()
  useEffect(() => {
    const before = document.title
    if (name !== '') document.title = `${name} · ${product}`
    return () => {
      document.title = before
    }
  }, [name, product])
}
