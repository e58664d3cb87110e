import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from './site-test.ts'

test('the log contains no query, and only one file contains the secret', async ({ board, site }) => {
  await fetch(`${board}/signed-in.html?code=not-for-the-log&state=x`)
  await fetch(`${board}/api/v4/100000000/talks.json?filter=1`)
  // For another host name too, and with an error.
  const elsewhere = board.replace('localhost', '127.0.0.1')
  await fetch(`${elsewhere}/signed-in.html?code=not-for-the-log`)
  for (const one of [board, elsewhere]) await fetch(`${one}/health`)
  await fetch(`${board}/signed-out.html?code=not-for-the-log`)
  const log = readFileSync(join(site.folder, 'access.log'), 'utf8')
  expect(log).toContain('GET /signed-in.html 200')
  expect(log).toContain('GET /signed-in.html 421')
  expect(log).not.toContain('/health')
  expect(log).not.toMatch(/not-for-the-log|filter=1/)
  const files = readdirSync(site.folder, { withFileTypes: true }).filter((one) => one.isFile())
  const filesWithSecret = files.filter((one) =>
    readFileSync(join(site.folder, one.name), 'utf8').includes(site.clientSecret),
  )
  expect(filesWithSecret.map(({ name }) => name)).toEqual(['secrets.conf'])
  expect(statSync(join(site.folder, 'secrets.conf')).mode & 0o077).toBe(0)
})
