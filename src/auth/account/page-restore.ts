/**
 * A page that the browser brings back as it was left may show what somebody has signed out of meanwhile: it is hidden when it goes
 * while `isHeld`, and loaded anew when it comes back.
 */
export function watchPageRestore(isHeld: () => boolean): void {
  const page = document.documentElement
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted && isHeld()) page.hidden = true
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && page.hidden) location.reload()
  })
}
