import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Api } from '../../api/api.ts'
import { chosenAcademy } from '../../api/chosen-academy.ts'
import { portals } from '../../api/portals.ts'
import { BoardHeader } from '../../board/header/BoardHeader.tsx'
import { TableSkeleton } from '../../board/states/TableSkeleton.tsx'
import { ListError } from '../../talk-ui/ListError.tsx'
import { focusHeading } from '../../ui/focus/focus-heading.ts'
import { Empty } from '../../ui/Empty.tsx'
import { useSignInWords } from '../../words/sign-in-words.ts'
import { AcademyPicker } from './AcademyPicker.tsx'
import { ChosenAcademy } from './ChosenAcademy.tsx'
import styles from './own-academy.module.css'
import { useOwnAcademy } from './use-own-academy.ts'

/** Where no academy is configured: the only one the person belongs to, or the one they choose. */
export function OwnAcademy({ apiOf }: { readonly apiOf: (orgId: string) => Api }) {
  const words = useSignInWords().academies
  const api = useMemo(() => apiOf('org'), [apiOf])
  const query = useQuery(portals(api))
  const own = query.data
  const portal = useOwnAcademy(own)
  const [picked, setPicked] = useState<string>()
  useEffect(() => {
    // The button that was pressed is gone, and the board has taken its place.
    if (picked !== undefined) focusHeading()
  }, [picked])
  if (portal) return <ChosenAcademy apiOf={apiOf} portal={portal} />
  return (
    <div className={styles.page}>
      <BoardHeader />
      <main>
        {query.isPending && (
          <p role="status" className="visually-hidden">
            {words.loading}
          </p>
        )}
        {!own &&
          (query.isError ? (
            <ListError error={query.error} onRetry={tryAgain} missingScope={words.missingScope} />
          ) : (
            <TableSkeleton />
          ))}
        {own?.length === 0 && <Empty title={words.title}>{words.none}</Empty>}
        {own && own.length > 1 && <AcademyPicker own={own} onChoose={choose} />}
      </main>
    </div>
  )

  function choose(orgId: string) {
    chosenAcademy.set(orgId)
    setPicked(orgId)
  }

  function tryAgain() {
    api.tryNow()
    void query.refetch()
  }
}
