/** Calls `onVisible` when it comes within `margin` px of the screen. Render it only while that should happen. */
export function WhenVisible({
  onVisible,
  margin,
}: {
  readonly onVisible: () => void
  readonly margin: number
}) {
  const watch = (element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new IntersectionObserver(
      // Not just the first entry: a busy browser delivers "not yet" and "now" together.
      (entries) => entries.some((entry) => entry.isIntersecting) && onVisible(),
      { rootMargin: `${margin}px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }
  return <div ref={watch} aria-hidden="true" />
}
