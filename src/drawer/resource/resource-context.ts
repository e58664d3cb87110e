import { createContext, use } from 'react'
import type { Href } from '../../api/link-guard.ts'
import type { Zone } from '../../lib/time.ts'

/** What showing an answer of the academy depends on. */
export interface ResourceContext {
  /** How dates and numbers are written: a BCP 47 tag. */
  readonly language: string
  readonly zone: Zone
  /** The guard: the link if it may be followed. */
  readonly follow: (raw: unknown) => Href | undefined
  /** Opens what a link leads to, titled `label`. Without it, links are shown as text. */
  readonly onFollow?: (href: Href, label: string) => void
}

/** Given by `ResourceView` to everything inside it. */
export const ResourceFacts = createContext<ResourceContext>({
  language: 'en',
  zone: 'UTC',
  follow: () => undefined,
})

/** What the answer on screen is shown with. */
export const useResourceFacts = (): ResourceContext => use(ResourceFacts)
