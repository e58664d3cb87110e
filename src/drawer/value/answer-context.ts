import { createContext, use, type ComponentType, type ReactNode } from 'react'
import type { Href } from '../../api/guard/link-guard.ts'
import type { Zone } from '../../lib/time/date-format.ts'

/** Props of a component that shows the picture at a link. */
export interface PictureProps {
  readonly href: Href
  readonly alt: string
  /** Shown where the link is not a picture. */
  readonly otherwise: ReactNode
}

/** What the components that show an answer need. */
export interface AnswerContextValue {
  /** The language for dates and numbers: a BCP 47 tag. */
  readonly language: string
  readonly zone: Zone
  /** The guard: returns the link where it may be followed, else `undefined`. */
  readonly follow: (raw: unknown) => Href | undefined
  /** Opens a link, titled `label`. Without it, links are shown as text. */
  readonly onFollow?: (href: Href, label: string) => void
  /** Names of people and things by their ids. */
  readonly names?: ReadonlyMap<string, string>
  /** The relation whose link was followed; gives the shape of an answer that has no key of its own. */
  readonly relation?: string | undefined
  /** Whether a heading is directly above: then the headings of the parts are one level lower. */
  readonly isUnderHeading?: boolean
  /** The component for pictures. Without it, pictures are shown as links. */
  readonly Picture?: ComponentType<PictureProps>
}

/** Provided by `AnswerView`. */
export const AnswerContext = createContext<AnswerContextValue>({
  language: 'en',
  zone: 'UTC',
  follow: () => undefined,
})

/** The context of the answer around the calling component. */
export const useAnswerContext = (): AnswerContextValue => use(AnswerContext)
