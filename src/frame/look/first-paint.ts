import { applyAppearance } from './appearance.ts'

// A file of its own that the browser waits for: what is painted first is painted in the colours that were asked for.
const root = document.documentElement
applyAppearance(location.search, root)
root.toggleAttribute('data-framed', parent !== window)
