import { createPersistentStore } from '../../lib/persistent-store.ts'

const choice = createPersistentStore('callboard shortcuts')

/** Whether single-key shortcuts are on (WCAG 2.1.4). Stored where the browser allows it; always kept for this page. */
export const shortcutsOn = {
  get: (): boolean => choice.get() !== 'off',
  subscribe: choice.subscribe,
}

/** Turns single-key shortcuts on or off. */
export const turnShortcuts = (on: boolean): void => choice.set(on ? undefined : 'off')
