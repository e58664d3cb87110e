import type { CallboardEvents, CallboardFailure } from '../../../public/embed.d.ts'
import { commonVersion } from '../../frame/channel/connect.ts'
import type { BoardMessage } from '../../frame/channel/board-messages.ts'
import { hostParams, type HostParamChanges } from '../../address/host-params.ts'
import { addressOf, createFrame, lacksOf } from './frame.ts'
import { connect, type Connection } from './connection.ts'
import { createSizing } from './sizing.ts'
import { titleIn } from './words.ts'

/** ms in which a board that is there has answered. */
const patience = 15_000

/** The frame of one element, while that is in a document. */
export interface BoardFrame {
  readonly frame: HTMLIFrameElement
  /** An attribute has another value. */
  changed(name: string): void
  end(): void
}

/**
 * Shows the board in `element`: in the frame that stands in it already, or in one of its own in `root`. Tells the page by events
 * what becomes of it, and leads elsewhere in `status` where nothing does; `undefined` where there is no address to show.
 */
export function showBoard(element: HTMLElement, root: ShadowRoot, status: Element): BoardFrame | undefined {
  const given = element.querySelector<HTMLIFrameElement>(':scope > iframe')
  const frame = given ?? createFrame()
  // One that stands there with an address is left as it is.
  const isLoaded = frame.src.startsWith('http')
  const address = isLoaded ? new URL(frame.src) : addressOf(element)
  if (!address) {
    fail('address')
    return undefined
  }
  const { origin, searchParams } = address
  const size = createSizing(element, frame, (height) => tell('callboard:resize', { height }))
  const over = new AbortController()
  let line: Connection | undefined
  /** Why nobody answers, if nobody does. */
  let silence: CallboardFailure = 'timeout'
  let timer: ReturnType<typeof setTimeout>
  let title = ''

  status.replaceChildren()
  frame.addEventListener('load', meet, over)
  document.addEventListener('securitypolicyviolation', refused, over)
  name()
  size()
  wait()
  if (!isLoaded) frame.src = address.href
  if (given) for (const lack of lacksOf(given)) fail(lack)
  else root.append(frame)
  if (isLoaded) meet()
  return { frame, changed, end }

  function meet() {
    silence = 'blocked'
    line?.close()
    line = connect(frame, origin, hear)
    wait()
  }

  function wait() {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp(navigator.onLine ? silence : 'offline'), patience)
  }

  function giveUp(reason: CallboardFailure) {
    line?.close()
    // Once, until there is a board: a browser's page in the place of a frame that was refused is loaded too, and answers as little.
    if (status.firstChild) return
    const link = document.createElement('a')
    link.href = frame.src
    link.target = '_blank'
    link.textContent = frame.title
    status.append(link)
    fail(reason)
  }

  function refused({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) {
    if (disposition === 'enforce' && effectiveDirective === 'frame-src' && blockedURI.startsWith(origin))
      giveUp('blocked')
  }

  function hear(news: BoardMessage) {
    switch (news.kind) {
      case 'hello':
        clearTimeout(timer)
        status.replaceChildren()
        if (!commonVersion([news.version])) return giveUp('version')
        return line?.say({ kind: 'set', parameters: unsaid() })
      case 'height':
        return size(news.height)
      case 'title':
        title = news.title
        return name()
      case 'ready':
        return tell('callboard:ready', {})
      case 'signin':
        return tell('callboard:signin', { state: news.state })
      default:
        return tell(`callboard:${news.kind}`, { talkId: news.talkId })
    }
  }

  function changed(attribute: string) {
    const parameter = hostParams.find((one) => one === attribute)
    if (parameter) line?.say({ kind: 'set', parameters: { [parameter]: element.getAttribute(parameter) } })
    name()
    size()
  }

  /** What the address that the frame is loaded from does not say. */
  function unsaid(): HostParamChanges {
    const all = hostParams.map((one) => [one, element.getAttribute(one)] as const)
    return Object.fromEntries(all.filter(([one, value]) => value !== null && value !== searchParams.get(one)))
  }

  /** What some people find the frame by: the page's own name for it, else what it is and whose. */
  function name() {
    const what = titleIn(element.lang || document.documentElement.lang)
    frame.title = element.getAttribute('frame-title') ?? (title ? `${what} · ${title}` : what)
  }

  /** A moment later: whoever puts the element in may begin to listen only then. */
  function fail(reason: CallboardFailure) {
    setTimeout(tell, 0, 'callboard:failed', { reason })
  }

  function tell<Name extends keyof CallboardEvents>(type: Name, detail: CallboardEvents[Name]) {
    element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }))
  }

  function end() {
    clearTimeout(timer)
    line?.close()
    over.abort()
  }
}
