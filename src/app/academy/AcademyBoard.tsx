import { useMemo } from 'react'
import type { Api } from '../../api/api.ts'
import { ApiContext } from '../../api/api-context.ts'
import { BoardPage } from '../../board/BoardPage.tsx'

interface AcademyBoardProps {
  readonly apiOf: (orgId: string) => Api
  readonly orgId: string
}

/** The board of one academy. */
export function AcademyBoard({ apiOf, orgId }: AcademyBoardProps) {
  const api = useMemo(() => apiOf(orgId), [apiOf, orgId])
  return (
    <ApiContext value={api}>
      <BoardPage />
    </ApiContext>
  )
}
