/** Inside a frame, a link that opens this page in a new tab. Renders nothing outside a frame. */
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
