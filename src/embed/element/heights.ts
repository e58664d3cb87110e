/** ms without a change after which a frame is calm again. */
const calm = 1000
/** ms that the highest stands at most: a window that is dragged wider all day long is no trembling frame. */
const longest = 16_000
/** Changes within that time that are still taken for the board's own. */
const most = 10

/**
 * Passes heights (px) on to `apply`. Where they follow each other too fast, as they do when a page answers to its own height, the
 * highest stands until they are calm again, each time twice as long up to a limit: a frame that is too high shows more than one that trembles.
 */
export function createHeights(apply: (height: number) => void): (height: number) => void {
  let changes: { readonly at: number; readonly height: number }[] = []
  let applied = 0
  let hold = calm
  let timer: ReturnType<typeof setTimeout> | undefined
  const put = (height: number) => {
    if (height !== applied) apply((applied = height))
  }
  return (height) => {
    const at = performance.now()
    changes = [...changes.filter((one) => at - one.at < calm), { at, height }]
    clearTimeout(timer)
    if (changes.length <= most) return put(height)
    put(Math.max(applied, ...changes.map((one) => one.height)))
    timer = setTimeout(() => {
      put(height)
      hold = Math.min(hold * 2, longest)
    }, hold)
  }
}
