import { createContext, type ReactNode } from 'react'

/** What the account menu holds beside the person: the switch between academies, where there are several. */
export const AccountSlot = createContext<ReactNode>(undefined)
