/** Calls `onVisible` when it comes within `margin` px of the viewport. Render it only while that should happen. */
export function WhenVisible({
  onVisible,
  margin,
}: {
  readonly onVisible: () => void
  readonly margin: number
}) {
  const observe = (element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new IntersectionObserver(
      // All entries, not only the first: a busy browser delivers several changes of visibility in one call.
      (entries) => entries.some((entry) => entry.isIntersecting) && onVisible(),
      { rootMargin: `${margin}px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }
  return <div ref={observe} aria-hidden="true" />
}
