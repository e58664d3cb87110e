/** Focuses the heading of the page, where what had the focus is gone and nothing has taken its place. */
export function focusHeading(): void {
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}
