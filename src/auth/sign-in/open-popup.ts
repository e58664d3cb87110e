import { heldToken, type AuthState } from '../account/auth-state.ts'
import { outlivesPage } from '../account/tab-storage.ts'

/** The window of a sign-in, as the click opened it. */
export interface OpenedPopup {
  /** `null` where the browser blocked it. */
  readonly window: Window | null
  /** It shows the page that stands between a frame and a server which keeps its windows apart. */
  readonly viaRelay: boolean
}

/**
 * Opens the window for a sign-in from `session`; `undefined` where the page itself is to leave instead: there is no board to lose,
 * or windows are blocked. In a frame, a window that seemed closed may have been cut off by the accounts server: the next one goes by
 * the relay. Must be called in the turn of a click. `base` is the address of the board's own files.
 */
export function openPopup(state: AuthState, base: URL, storage: Storage): OpenedPopup | undefined {
  const trouble = state.status === 'failed' ? state.failure.kind : undefined
  if (outlivesPage(storage) && (!heldToken(state) || trouble === 'blocked')) return undefined
  const viaRelay = trouble === 'closed' && window.top !== window
  const address = viaRelay ? new URL('relay.html', base) : 'about:blank'
  return { window: openOrNot(address), viaRelay }
}

function openOrNot(address: string | URL): Window | null {
  try {
    return open(address, '_blank', features())
  } catch {
    // What others answer with nothing, Firefox throws in a sandbox.
    return null
  }
}

/** In the middle of the window that it belongs to. */
function features(): string {
  const [width, height] = [520, 680]
  const left = Math.max(0, screenX + (outerWidth - width) / 2)
  const top = Math.max(0, screenY + (outerHeight - height) / 2)
  return `popup,width=${width},height=${height},left=${left},top=${top}`
}
