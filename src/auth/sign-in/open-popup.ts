import { heldToken, type AuthState } from '../account/auth-state.ts'
import { outlivesPage } from '../account/tab-storage.ts'

/** The parts of a popup's window that a sign-in uses. */
export type PopupWindow = Pick<Window, 'closed' | 'close' | 'focus' | 'postMessage'> & {
  readonly location: Pick<Location, 'href' | 'replace'>
}

/** The popup of a sign-in. */
export interface OpenedPopup {
  /** `null` if the browser blocked it. */
  readonly window: PopupWindow | null
  /** Whether it shows the relay page, which connects a frame with the popup of an accounts server that isolates its windows. */
  readonly viaRelay: boolean
}

/**
 * Opens the popup for a sign-in from `state`. Returns `undefined` if the page is to be redirected instead: no board is on screen, or popups
 * are blocked. In a frame, if the last popup seemed closed, the accounts server may have isolated it (Cross-Origin-Opener-Policy); the next
 * one uses the relay. Must be called in a click handler, or the browser blocks the popup. `base` is the URL of the directory that the board
 * is served from.
 */
export function openPopup(state: AuthState, base: URL, storage: Storage): OpenedPopup | undefined {
  const lastFailure = state.status === 'failed' ? state.failure.kind : undefined
  if (outlivesPage(storage) && (!heldToken(state) || lastFailure === 'blocked')) return undefined
  const viaRelay = lastFailure === 'closed' && window.top !== window
  const address = viaRelay ? new URL('relay.html', base) : 'about:blank'
  return { window: openOrNull(address), viaRelay }
}

function openOrNull(address: string | URL): PopupWindow | null {
  try {
    return open(address, '_blank', features())
  } catch {
    // Where other browsers return `null`, Firefox throws in a sandboxed frame.
    return null
  }
}

/** The window features that centre the popup over this window; sizes in px. */
function features(): string {
  const [width, height] = [520, 680]
  const left = Math.max(0, screenX + (outerWidth - width) / 2)
  const top = Math.max(0, screenY + (outerHeight - height) / 2)
  return `popup,width=${width},height=${height},left=${left},top=${top}`
}
