/**
 * Handles the back/forward cache: a page that is restored from it may show data of a person who has signed out meanwhile. If `isHeld`
 * returns true, the page is hidden when it is left, and reloaded when it is restored.
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
