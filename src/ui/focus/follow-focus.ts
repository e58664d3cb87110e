/**
 * Calls `onFocus` with the element inside `box` that gets the focus, and with `undefined` when the focus leaves `box`. Returns a function
 * that stops it. Uses DOM events: React ignores events while it commits, which is when a dialog that unmounts returns the focus.
 */
export function followFocus(box: HTMLElement, onFocus: (focused: Element | undefined) => void): () => void {
  const onFocusIn = ({ target }: FocusEvent) => target instanceof Element && onFocus(target)
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) onFocus(undefined)
  }
  box.addEventListener('focusin', onFocusIn)
  box.addEventListener('focusout', onFocusOut)
  return () => {
    box.removeEventListener('focusin', onFocusIn)
    box.removeEventListener('focusout', onFocusOut)
  }
}
