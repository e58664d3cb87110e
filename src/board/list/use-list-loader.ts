import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useApi } from '../../api/api-context.ts'
import { useConfig } from '../../config/config-context.ts'
import { createListLoader, type ListLoader } from '../../talks/list/list-loader.ts'
import type { View } from '../../talks/view.ts'

/**
 * Loads and refreshes the list of a view while the board shows it. `needed` is the number of sessions that are needed at once; `Infinity`
 * for a talk or a day that is not loaded yet.
 */
export function useListLoader(view: View, needed: number): ListLoader {
  const client = useQueryClient()
  const api = useApi()
  const config = useConfig()
  const loader = useMemo(() => createListLoader(client, api, view, config), [client, api, view, config])
  useEffect(() => loader.start(), [loader])
  useEffect(() => loader.need(needed), [loader, needed])
  return loader
}
