import { createPersistentStore } from '../../lib/persistent-store.ts'

const choice = createPersistentStore('callboard shortcuts')

/** Whether single keys do anything (WCAG 2.1.4): remembered where the browser lets us, and for this page anyway. */
export const shortcutsOn = {
  get: (): boolean => choice.get() !== 'off',
  subscribe: choice.subscribe,
}

/** Turns single keys on or off. */
export const turnShortcuts = (on: boolean): void => choice.set(on ? undefined : 'off')
