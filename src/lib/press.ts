import { unlessAborted, wait } from './wait.ts'

/** ms; a press that lasts longer does not become a click: text is being selected, or its end was not reported */
const longest = 5000
/** ms after its end within which a press may still become a click: touch screens report it late */
const clickDelay = 300

/** Pointers and keys that are pressed. */
const pressed = new Set<string>()
let release = () => {}
let released = Promise.resolve()

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
 * Resolves when no pointer, and no key that clicks, is pressed: until then, what is about to be clicked must not move. Rejects with the
 * signal's reason.
 */
export async function whenReleased(signal?: AbortSignal): Promise<void> {
  if (pressed.size === 0) return
  await unlessAborted(Promise.race([released, wait(longest)]), signal)
  await wait(clickDelay, signal)
}

function note(event: Event): void {
  if (event.type === 'blur') {
    if (event.target === globalThis.window) end()
    return
  }
  const name = nameOf(event)
  if (name === undefined) return
  if (!event.type.endsWith('down')) pressed.delete(name)
  else if (pressed.size === 0) {
    released = new Promise((resolve) => (release = resolve))
    pressed.add(name)
  } else pressed.add(name)
  if (pressed.size === 0) end()
}

const nameOf = (event: Event): string | undefined => {
  if (event instanceof PointerEvent) return `pointer ${event.pointerId}`
  if (event instanceof KeyboardEvent && [' ', 'Enter'].includes(event.key)) return event.key
  return undefined
}

function end(): void {
  pressed.clear()
  release()
}
