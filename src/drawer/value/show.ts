import type { ReactNode } from 'react'

/** Renders the value of the key `name`, one level deeper than the calling component. */
export type Show = (name: string, value: unknown) => ReactNode
