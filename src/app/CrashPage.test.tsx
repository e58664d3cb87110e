import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CrashPage } from './CrashPage.tsx'

test('the alert is inside the main landmark, which keeps its own role', () => {
  expect(renderToStaticMarkup(<CrashPage />)).toMatch(
    /^<main><div role="alert"><h1>.+<\/h1><p>.+<\/p><button/,
  )
})
