/** The way out of a frame: this very page in a tab of its own. Nothing outside a frame. */
export function OpenInTab({ children }: { readonly children: string }) {
  if (window.top === window) return null
  return (
    <>
      {' '}
      <a href={location.href} target="_blank" rel="noopener">
        {children}
      </a>
    </>
  )
}
