import { applyAppearance } from './appearance.ts'

// A separate render-blocking file, so that the first paint already has the requested colours.
const root = document.documentElement
applyAppearance(location.search, root)
root.toggleAttribute('data-framed', parent !== window)
