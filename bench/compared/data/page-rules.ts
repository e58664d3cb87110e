/** Height of every row, px. */
export const rowHeight = 56

/** px from the viewport to the end of the list within which the next page is loaded. */
export const nearEnd = 1200

/** px rendered above and below the viewport. */
export const overscan = 480

/** Whether the end of the list has come near enough to load the next page. */
export const isNearEnd = () => document.documentElement.scrollHeight - scrollY - innerHeight < nearEnd

/** What the status says about `shown` of `total` sessions. */
export const statusText = (shown: number, total: number) =>
  `Showing ${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`
