import type { CallboardEvents, CallboardFailure } from '../../../public/embed.d.ts'
import { commonVersion } from '../../frame/channel/connect.ts'
import type { BoardMessage } from '../../frame/channel/board-messages.ts'
import { hostParams, type HostParamChanges } from '../../address/host-params.ts'
import { addressOf, createFrame, missingPermissionsOf } from './frame.ts'
import { connect, type Connection } from './connection.ts'
import { createSizing } from './sizing.ts'
import { titleIn } from './words.ts'

/** ms within which a board that loads has answered. */
const timeout = 15_000

/** The frame of an element while the element is in a document. */
export interface BoardFrame {
  readonly frame: HTMLIFrameElement
  /** Call when an attribute of the element has changed. */
  changed(name: string): void
  end(): void
}

/**
 * Shows the board in `element`: in an iframe that is already its child, else in a new one in `root`. Reports to the page by DOM events, and
 * puts a link to the board into `status` where the frame does not work. Returns `undefined` where the element has no valid address.
 */
export function showBoard(element: HTMLElement, root: ShadowRoot, status: Element): BoardFrame | undefined {
  const ownFrame = element.querySelector<HTMLIFrameElement>(':scope > iframe')
  const frame = ownFrame ?? createFrame()
  // An iframe of the page that already has an address keeps it.
  const isLoaded = frame.src.startsWith('http')
  const address = isLoaded ? new URL(frame.src) : addressOf(element)
  if (!address) {
    fail('address')
    return undefined
  }
  const { origin, searchParams } = address
  const size = createSizing(element, frame, (height) => dispatch('callboard:resize', { height }))
  const controller = new AbortController()
  let connection: Connection | undefined
  /** The reason to report if the board does not answer in time. */
  let failureReason: CallboardFailure = 'timeout'
  let timer: ReturnType<typeof setTimeout>
  let title = ''

  status.replaceChildren()
  frame.addEventListener('load', connectToBoard, controller)
  document.addEventListener('securitypolicyviolation', onPolicyViolation, controller)
  updateTitle()
  size()
  startTimeout()
  if (!isLoaded) frame.src = address.href
  if (ownFrame) for (const missing of missingPermissionsOf(ownFrame)) fail(missing)
  else root.append(frame)
  if (isLoaded) connectToBoard()
  return { frame, changed, end }

  function connectToBoard() {
    failureReason = 'blocked'
    connection?.close()
    connection = connect(frame, origin, onMessage)
    startTimeout()
  }

  function startTimeout() {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp(navigator.onLine ? failureReason : 'offline'), timeout)
  }

  function giveUp(reason: CallboardFailure) {
    connection?.close()
    // Only once until a board answers: the error page that a browser shows instead of a blocked frame fires `load` too, and does not answer.
    if (status.firstChild) return
    const link = document.createElement('a')
    link.href = frame.src
    link.target = '_blank'
    link.textContent = frame.title
    status.append(link)
    fail(reason)
  }

  function onPolicyViolation({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) {
    if (disposition === 'enforce' && effectiveDirective === 'frame-src' && blockedURI.startsWith(origin))
      giveUp('blocked')
  }

  function onMessage(message: BoardMessage) {
    switch (message.kind) {
      case 'hello':
        clearTimeout(timer)
        status.replaceChildren()
        if (!commonVersion([message.version])) return giveUp('version')
        return connection?.say({ kind: 'set', parameters: parametersNotInAddress() })
      case 'height':
        return size(message.height)
      case 'title':
        title = message.title
        return updateTitle()
      case 'ready':
        return dispatch('callboard:ready', {})
      case 'signin':
        return dispatch('callboard:signin', { state: message.state })
      default:
        return dispatch(`callboard:${message.kind}`, { talkId: message.talkId })
    }
  }

  function changed(attribute: string) {
    const parameter = hostParams.find((one) => one === attribute)
    if (parameter)
      connection?.say({ kind: 'set', parameters: { [parameter]: element.getAttribute(parameter) } })
    updateTitle()
    size()
  }

  /** The attributes that differ from the query parameters of the address that the frame was loaded from. */
  function parametersNotInAddress(): HostParamChanges {
    const all = hostParams.map((one) => [one, element.getAttribute(one)] as const)
    return Object.fromEntries(all.filter(([one, value]) => value !== null && value !== searchParams.get(one)))
  }

  /** Sets the title of the frame, its accessible name: `frame-title` of the page, else what the board is and whose. */
  function updateTitle() {
    const what = titleIn(element.lang || document.documentElement.lang)
    frame.title = element.getAttribute('frame-title') ?? (title ? `${what} · ${title}` : what)
  }

  /** Dispatched in a later task, as the page may add its listeners only after it has inserted the element. */
  function fail(reason: CallboardFailure) {
    setTimeout(dispatch, 0, 'callboard:failed', { reason })
  }

  function dispatch<Name extends keyof CallboardEvents>(type: Name, detail: CallboardEvents[Name]) {
    element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }))
  }

  function end() {
    clearTimeout(timer)
    connection?.close()
    controller.abort()
  }
}
