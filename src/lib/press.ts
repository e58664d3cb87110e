import { unlessAborted } from './wait.ts'

/** ms; a press that lasts longer does not become a click: text is being selected, or its end was not reported */
const longest = 5000
/** ms after its end within which a press may still become a click: touch screens report it late */
const clickDelay = 300

/** Pointers and keys that are pressed, each with the timer that ends its press if nothing else does. */
const pressed = new Map<string, ReturnType<typeof setTimeout>>()
/** Set while something is pressed, and for `clickDelay` after that. */
let release: (() => void) | undefined
let released = Promise.resolve()
let endOfClick: ReturnType<typeof setTimeout> | undefined

/** Watches what is pressed, from now on. Returns a function that stops it. */
export function watchPress(): () => void {
  const events = ['pointerdown', 'pointerup', 'pointercancel', 'keydown', 'keyup', 'blur'] as const
  for (const event of events) addEventListener(event, note, { capture: true, passive: true })
  return () => {
    for (const event of events) removeEventListener(event, note, { capture: true })
    end()
  }
}

/**
 * Resolves when no pointer, and no key that clicks, is pressed or has just been: until then, what is about to be clicked must not move.
 * Rejects with the signal's reason.
 */
export async function whenReleased(signal?: AbortSignal): Promise<void> {
  if (!release) return
  await unlessAborted(released, signal)
  return whenReleased(signal)
}

function note(event: Event): void {
  if (event.type === 'blur') {
    if (event.target === globalThis.window) end()
    return
  }
  const name = nameOf(event)
  if (name === undefined) return
  if (event.type.endsWith('down')) press(name)
  else unpress(name)
}

function nameOf(event: Event): string | undefined {
  if (event instanceof PointerEvent) return `pointer ${event.pointerId}`
  return event instanceof KeyboardEvent && [' ', 'Enter'].includes(event.key) ? event.key : undefined
}

function press(name: string): void {
  // A key that is held is reported again and again.
  if (pressed.has(name)) return
  clearTimeout(endOfClick)
  pressed.set(
    name,
    setTimeout(() => unpress(name), longest),
  )
  if (!release) released = new Promise((resolve) => (release = resolve))
}

function unpress(name: string): void {
  if (!pressed.has(name)) return
  clearTimeout(pressed.get(name))
  pressed.delete(name)
  if (pressed.size === 0) endOfClick = setTimeout(end, clickDelay)
}

function end(): void {
  for (const timer of pressed.values()) clearTimeout(timer)
  pressed.clear()
  clearTimeout(endOfClick)
  release?.()
  release = undefined
}
