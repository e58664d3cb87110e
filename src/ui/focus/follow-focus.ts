/**
 * Tells which element inside `box` has the focus, and `undefined` as it leaves; answers with the way to stop. It hears the browser itself:
 * React hears nothing while it changes the page, and that is when a dialog that goes gives the focus back.
 */
export function followFocus(box: HTMLElement, tell: (focused: Element | undefined) => void): () => void {
  const came = ({ target }: FocusEvent) => target instanceof Element && tell(target)
  const left = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) tell(undefined)
  }
  box.addEventListener('focusin', came)
  box.addEventListener('focusout', left)
  return () => {
    box.removeEventListener('focusin', came)
    box.removeEventListener('focusout', left)
  }
}
