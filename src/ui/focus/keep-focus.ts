/**
 * Ref callback for an element with `tabindex="-1"`. When the focused element inside it is removed, it gets the focus itself, so that
 * keyboard users keep their place.
 */
export function keepFocus(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return undefined
  let isInside = false
  // `pointerdown` too: a click on an area that cannot be focused moves the focus to the body without a `focusin`, like a removal.
  const events = ['focusin', 'pointerdown']
  const track = ({ target }: Event) => {
    isInside = target instanceof Node && box.contains(target)
  }
  const observer = new MutationObserver(() => {
    if (isInside && document.activeElement === document.body) box.focus({ preventScroll: true })
  })
  for (const event of events) document.addEventListener(event, track)
  observer.observe(box, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    for (const event of events) document.removeEventListener(event, track)
  }
}
