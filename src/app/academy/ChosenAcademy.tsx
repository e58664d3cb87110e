import { useEffect, useMemo } from 'react'
import type { Api } from '../../api/api.ts'
import type { Portal } from '../../api/portals.ts'
import { AcademySwitch } from '../../board/header/AcademySwitch.tsx'
import { AccountSlot } from '../../board/header/account-slot.ts'
import { ConfigContext, useConfig } from '../../config/config-context.ts'
import { replaceParams } from '../../address/address.ts'
import { useWords } from '../../words/board-words.ts'
import { AcademyBoard } from './AcademyBoard.tsx'
import { chooseAcademy } from './use-own-academy.ts'

interface ChosenAcademyProps {
  readonly apiOf: (orgId: string) => Api
  readonly own: readonly Portal[]
  /** The one of them to show. */
  readonly portal: Portal
}

/** The board of one of one's own academies: under its name where no other is configured, and with the way to the others. */
export function ChosenAcademy({ apiOf, own, portal: { orgId, name } }: ChosenAcademyProps) {
  const configured = useConfig()
  const config = useMemo(() => {
    const { academy } = configured
    return { ...configured, academy: { ...academy, name: academy.name || name } }
  }, [configured, name])
  useTitle(config.academy.name)
  return (
    <ConfigContext value={config}>
      <AccountSlot value={own.length > 1 && <AcademySwitch {...{ own, orgId }} onChoose={change} />}>
        <AcademyBoard apiOf={apiOf} orgId={orgId} />
      </AccountSlot>
    </ConfigContext>
  )
}

/** The talk in the address is one of the academy that is left. The menu stays open: arrows lead past an academy to the next. */
function change(orgId: string) {
  replaceParams({ talk: undefined })
  chooseAcademy(orgId)
  scrollTo(0, 0)
}

/** Puts `name` into the title of the page, as long as this is on screen. */
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
