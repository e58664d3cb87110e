import { createContext, use } from 'react'
import { enDoor } from './en/sign-in.ts'

/** Every sentence said before anybody is let in. */
export type DoorWords = typeof enDoor

const DoorWordsContext = createContext<DoorWords>(enDoor)

/** The sentences at the door, in the language on screen. */
export const useDoorWords = (): DoorWords => use(DoorWordsContext)
