import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'

let academy: RunningAcademy
beforeAll(async () => {
  academy = await startAcademy()
})
afterAll(() => academy.close())

async function open(parameters: Record<string, string> = {}) {
  const response = await fetch(`${academy.host}/?${new URLSearchParams(parameters)}`)
  const page = await response.text()
  const [frame = ''] = /<iframe[^>]*>/.exec(page) ?? []
  return { response, page, frame }
}

test('another site shows the board in a frame', async () => {
  const { response, page, frame } = await open()
  expect(page).toContain('<title>Another site</title>')
  expect(frame).toBe(`<iframe title="Upcoming sessions" width="600" height="500" src="${academy.board}/">`)
  expect(response.headers.has('cross-origin-opener-policy')).toBe(false)
  expect(response.headers.has('content-security-policy')).toBe(false)
  expect((await fetch(`${academy.host}/other`)).status).toBe(404)
  expect(await academy.order('GET', 'requests')).toContainEqual(
    expect.objectContaining({ server: 'host', path: '/other' }),
  )
})

test('the query chooses path, sandbox and opener policy', async () => {
  const { response, frame } = await open({
    path: '/?view=academy&talk=1',
    sandbox: 'allow-scripts allow-popups',
    coop: 'same-origin',
  })
  expect(frame).toContain(
    ` src="${academy.board}/?view=academy&#38;talk=1" sandbox="allow-scripts allow-popups"`,
  )
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect((await open({ sandbox: '' })).frame).toContain(' sandbox=""')
})

test('no value breaks out of the frame’s markup or changes its origin', async () => {
  const { page } = await open({ path: '/"><script>', sandbox: '"><script>' })
  expect(page).not.toContain('<script>')
  const sources = await Promise.all(
    ['@evil.example', '//evil.example', '.evil.example'].map(async (path) => {
      const [, src = ''] = /src="([^"]*)"/.exec((await open({ path })).frame) ?? []
      return new URL(src).origin
    }),
  )
  expect(new Set(sources)).toEqual(new Set([academy.board]))
})
