import type { ReactNode } from 'react'

/** Renders a value that stands under `name`, one level deeper than where it is called. */
export type Show = (name: string, value: unknown) => ReactNode
