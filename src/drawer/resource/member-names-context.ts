import { createContext, use } from 'react'

/** Names of the people in the open session, by their user ids. */
export const MemberNames = createContext<ReadonlyMap<string, string>>(new Map())

/** Names of the people in the open session, by their user ids. */
export const useMemberNames = (): ReadonlyMap<string, string> => use(MemberNames)
