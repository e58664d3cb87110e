/**
 * Ref callback for an element among the tools. Tells the style sheets how much of the toolbar is sticky, where that is not the usual height:
 * the tools take several lines where the window is narrow or the text large, and on a phone the view toggle above them scrolls away.
 */
export function followToolbarHeight(element: HTMLElement | null): (() => void) | undefined {
  const tools = element?.parentElement
  const toolbar = tools?.parentElement
  const main = toolbar?.parentElement
  if (!tools || !toolbar || !main) return undefined
  const measure = () => {
    const { top, height } = toolbar.getBoundingClientRect()
    const style = getComputedStyle(toolbar)
    const scrolledAway = style.flexWrap === 'wrap' ? tools.getBoundingClientRect().top - top : 0
    const px = (name: string) => Number.parseFloat(style.getPropertyValue(name))
    const set = (name: string, used: string, value: number) => {
      // Only where it differs, as each change restyles every element in `main`.
      if (Math.abs(px(used) - value) > 1) main.style.setProperty(name, `${value}px`)
    }
    set('--toolbar-scrolled', '--toolbar-overhang', scrolledAway)
    set('--toolbar-stuck', '--toolbar-height', height - scrolledAway)
  }
  const observer = new ResizeObserver(measure)
  observer.observe(toolbar)
  observer.observe(tools)
  return () => observer.disconnect()
}
