/** ms: the period in which changes are counted, and the first time to wait for them to stop. */
const period = 1000
/** ms: the longest wait for changes to stop. A limit, as a person who drags a window for long also causes many changes. */
const maxHold = 16_000
/** Changes per period that are accepted as normal. */
const maxChanges = 10

/**
 * Passes heights (px) on to `apply`. Where they change too fast, as in a loop in which the page depends on its own height, keeps the highest
 * until they stop changing, and waits twice as long each time, up to a limit: a frame that is too high is better than one that flickers.
 */
export function createHeights(apply: (height: number) => void): (height: number) => void {
  let changes: { readonly at: number; readonly height: number }[] = []
  let applied = 0
  let hold = period
  let timer: ReturnType<typeof setTimeout> | undefined
  const applyOnce = (height: number) => {
    if (height !== applied) apply((applied = height))
  }
  return (height) => {
    const at = performance.now()
    changes = [...changes.filter((one) => at - one.at < period), { at, height }]
    clearTimeout(timer)
    if (changes.length <= maxChanges) return applyOnce(height)
    applyOnce(Math.max(applied, ...changes.map((one) => one.height)))
    timer = setTimeout(() => {
      applyOnce(height)
      hold = Math.min(hold * 2, maxHold)
    }, hold)
  }
}
