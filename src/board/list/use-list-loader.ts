import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useApi } from '../../api/api-context.ts'
import { useConfig } from '../../config/config-context.ts'
import { createListLoader, type ListLoader } from '../../talks/list/list-loader.ts'
import type { View } from '../../talks/view.ts'

/** Keeps the list of a view whole and true while the board shows it; `sought`: a talk is open that has not been read yet. */
export function useListLoader(view: View, sought: boolean): ListLoader {
  const client = useQueryClient()
  const api = useApi()
  const { academy } = useConfig()
  const keeper = useMemo(() => createListLoader(client, api, view, academy), [client, api, view, academy])
  useEffect(() => keeper.start(), [keeper])
  useEffect(() => keeper.seek(sought), [keeper, sought])
  return keeper
}
