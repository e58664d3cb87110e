import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ApiContext, type Api } from '../api/api.ts'
import { portals } from '../api/portals.ts'
import { BoardPage } from '../board/BoardPage.tsx'
import { ListTrouble } from '../board/ListTrouble.tsx'
import { TableSkeleton } from '../board/TableSkeleton.tsx'
import { useConfig } from '../config/config-context.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Message.tsx'
import { useWords } from '../words/words.ts'
import styles from './pages.module.css'

interface AcademyProps {
  readonly apiOf: (orgId: string) => Api
}

/** The board of the academy: the configured one, the only one the person belongs to, or the one they choose. */
export function Academy({ apiOf }: AcademyProps) {
  const { orgId } = useConfig().academy
  return orgId === undefined ? <OwnAcademy apiOf={apiOf} /> : <AcademyBoard apiOf={apiOf} orgId={orgId} />
}

function AcademyBoard({ apiOf, orgId }: AcademyProps & { readonly orgId: string }) {
  const api = useMemo(() => apiOf(orgId), [apiOf, orgId])
  return (
    <ApiContext value={api}>
      <BoardPage />
    </ApiContext>
  )
}

function OwnAcademy({ apiOf }: AcademyProps) {
  const words = useWords().academies
  const [chosen, choose] = useState<string>()
  const query = useQuery(portals(useMemo(() => apiOf('org'), [apiOf])))
  const own = query.data
  const orgId = chosen ?? (own?.length === 1 ? own[0]?.orgId : undefined)
  if (orgId !== undefined) return <AcademyBoard apiOf={apiOf} orgId={orgId} />
  return (
    <main className={styles.page}>
      {!own &&
        (query.isError ? <ListTrouble error={query.error} onRetry={query.refetch} /> : <TableSkeleton />)}
      {own?.length === 0 && <Empty title={words.title}>{words.none}</Empty>}
      {own && own.length > 1 && (
        <div className={styles.card}>
          <h1>{words.title}</h1>
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
  )
}
