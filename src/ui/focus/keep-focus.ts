/**
 * Ref callback for an element with `tabindex="-1"`: where what has the focus inside it goes away, it gets the focus itself, so that
 * whoever uses the keyboard stays where they are.
 */
export function keepFocus(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return undefined
  let isInside = false
  // A click beside everything takes the focus away, and tells nobody who gets it. What goes away leaves nothing but a lost focus.
  const events = ['focusin', 'pointerdown']
  const look = ({ target }: Event) => {
    isInside = target instanceof Node && box.contains(target)
  }
  const observer = new MutationObserver(() => {
    if (isInside && document.activeElement === document.body) box.focus({ preventScroll: true })
  })
  for (const event of events) document.addEventListener(event, look)
  observer.observe(box, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    for (const event of events) document.removeEventListener(event, look)
  }
}
