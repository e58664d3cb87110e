import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Api } from '../api/api.ts'
import { portals } from '../api/portals.ts'
import { BoardHeader } from '../board/BoardHeader.tsx'
import { ListTrouble } from '../board/ListTrouble.tsx'
import { TableSkeleton } from '../board/TableSkeleton.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Message.tsx'
import { useWords } from '../words/words.ts'
import { AcademyBoard } from './AcademyBoard.tsx'
import styles from './pages.module.css'

/** Where no academy is configured: the only one the person belongs to, or the one they choose. */
export function OwnAcademy({ apiOf }: { readonly apiOf: (orgId: string) => Api }) {
  const words = useWords().academies
  const [chosen, choose] = useState<string>()
  const query = useQuery(portals(useMemo(() => apiOf('org'), [apiOf])))
  const own = query.data
  const orgId = chosen ?? (own?.length === 1 ? own[0]?.orgId : undefined)
  if (orgId !== undefined) return <AcademyBoard apiOf={apiOf} orgId={orgId} />
  return (
    <div className={styles.choosing}>
      <BoardHeader />
      <main>
        {query.isPending && (
          <p role="status" className="visually-hidden">
            {words.loading}
          </p>
        )}
        {!own &&
          (query.isError ? (
            <ListTrouble error={query.error} onRetry={query.refetch} missingScope={words.missingScope} />
          ) : (
            <TableSkeleton />
          ))}
        {own?.length === 0 && <Empty title={words.title}>{words.none}</Empty>}
        {own && own.length > 1 && (
          <div className={styles.card}>
            <h2>{words.title}</h2>
            <p>{words.lead}</p>
            <ul className={styles.choices}>
              {own.map((portal) => (
                <li key={portal.orgId}>
                  <Button onClick={() => choose(portal.orgId)}>
                    {portal.name || words.unnamed(portal.orgId)}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </main>
    </div>
  )
}
