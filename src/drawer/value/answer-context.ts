import { createContext, use, type ComponentType, type ReactNode } from 'react'
import type { Href } from '../../api/guard/link-guard.ts'
import type { Zone } from '../../lib/time/time.ts'

/** A picture behind a link. */
export interface PictureProps {
  readonly href: Href
  readonly alt: string
  /** Shown where it is no picture. */
  readonly otherwise: ReactNode
}

/** What showing an answer of the academy depends on. */
export interface AnswerContextValue {
  /** How dates and numbers are written: a BCP 47 tag. */
  readonly language: string
  readonly zone: Zone
  /** The guard: the link if it may be followed. */
  readonly follow: (raw: unknown) => Href | undefined
  /** Opens what a link leads to, titled `label`. Without it, links are shown as text. */
  readonly onFollow?: (href: Href, label: string) => void
  /** Names of people and things by their ids. */
  readonly names?: ReadonlyMap<string, string>
  /** Of the door that led to it: what an answer is that does not say so itself. */
  readonly relation?: string | undefined
  /** Under the heading of its source the parts of an answer are a level lower. */
  readonly isUnderHeading?: boolean
  /** Shows pictures. Without it, they are links. */
  readonly Picture?: ComponentType<PictureProps>
}

/** Given by `AnswerView` to everything inside it. */
export const AnswerContext = createContext<AnswerContextValue>({
  language: 'en',
  zone: 'UTC',
  follow: () => undefined,
})

/** What the answer on screen is shown with. */
export const useAnswerContext = (): AnswerContextValue => use(AnswerContext)
