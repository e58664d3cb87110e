import { vi } from 'vitest'
import { returnToBoard } from '../academy/browser-for-test.ts'
import { amelia } from '../academy/people.ts'
import type { Board } from './board.ts'
import type { ServedAcademy } from './served-academy.ts'

/** What the person does in the popup, or what goes wrong there. */
interface Course {
  /** The accounts server never shows its page. */
  readonly staysBlank?: boolean
  /** The person does nothing. */
  readonly waits?: boolean
  readonly decision?: 'allow' | 'deny'
  /** Parameters to set in the callback URL; `null` removes one. */
  readonly callback?: Readonly<Record<string, string | null>>
}

/**
 * Makes `window.open` of the board's page open popups without a browser: each goes to the accounts server, and the callback page sends its
 * address to the opener.
 */
export function popupsOf({ page }: Board, academy: ServedAcademy, course: Course = {}) {
  const { staysBlank = false, waits = false, decision = 'allow', callback = {} } = course
  const opened: { closed: boolean; close: () => void; signIn: () => Promise<void> }[] = []
  const visited: string[] = []

  function open() {
    let isBlank = true
    const popup = {
      closed: false,
      close: () => void (popup.closed = true),
      focus: () => {},
      postMessage: () => {},
      location: {
        get href() {
          if (isBlank) return 'about:blank'
          throw new DOMException('The page is of another origin', 'SecurityError')
        },
        replace(address: string) {
          visited.push(address)
          isBlank = staysBlank
          if (!staysBlank && !waits) void signIn()
        },
      },
    }
    /** The person signs in at the page that the popup shows. */
    async function signIn() {
      const { url } = await returnToBoard(visited.at(-1) ?? '', academy, { person: amelia, decision })
      for (const [name, value] of Object.entries(callback)) {
        if (value === null) url.searchParams.delete(name)
        else url.searchParams.set(name, value)
      }
      page.receive({ source: 'oidc-client', url: url.href }, popup)
    }
    opened.push(Object.assign(popup, { signIn }))
    return popup
  }

  for (const name of ['screenX', 'screenY', 'outerWidth', 'outerHeight']) vi.stubGlobal(name, 0)
  vi.stubGlobal('open', open)
  return { opened, visited, block: () => vi.stubGlobal('open', () => null) }
}
