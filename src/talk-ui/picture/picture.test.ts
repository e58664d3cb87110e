import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { apiWith } from '../../api/api.test-data.ts'
import { pictureIn } from './picture.ts'
import { pictureAt } from './picture-query.ts'

const signatures = {
  'image/png': '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR',
  'image/jpeg': '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF',
  'image/gif': 'GIF89a\u0001\0\u0001\0',
  'image/webp': 'RIFF\n\r\n\0WEBPVP8 ',
  'image/avif': '\0\0\0\u001cftypavif\0\0\0\0mif1',
}
const answer = (type: string, text: string, size = text.length) =>
  new Blob([Uint8Array.from(text.padEnd(size, '\0'), (char) => char.charCodeAt(0))], { type })

describe.each(Object.entries(signatures))('%s', (type, signature) => {
  test('is accepted unchanged, up to two megabytes', async () => {
    const picture = await pictureIn(answer(type, signature, 2_000_000))
    expect([picture?.type, picture?.size]).toEqual([type, 2_000_000])
    expect(await pictureIn(answer(type, signature, 2_000_001))).toBeUndefined()
  })

  test('is rejected with another content type, or with a damaged signature', async () => {
    for (const other of ['image/svg+xml', 'text/html', 'image/pngx', '']) {
      expect(await pictureIn(answer(other, signature))).toBeUndefined()
    }
    expect(await pictureIn(answer(type, signature.slice(0, 2)))).toBeUndefined()
    expect(await pictureIn(answer(type, ` ${signature}`))).toBeUndefined()
  })
})

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a video', '\0\0\0\u001cftypisom\0\0\0\0mp42'],
  ['an audio file', 'RIFF\n\r\n\0WAVEfmt '],
  ['an AVIF brand at the wrong offset', '\0\0\0\u001cftypmif1\0\0avif'],
  ['an empty file', ''],
])('%s with the content type of a picture is rejected', async (_what, text) => {
  for (const type of Object.keys(signatures)) expect(await pictureIn(answer(type, text))).toBeUndefined()
})

test('the type is that of the bytes, not of the header', async () => {
  const picture = await pictureIn(answer('image/png; charset=utf-8', signatures['image/jpeg']))
  expect(picture?.type).toBe('image/jpeg')
})

test('AVIF is also recognised by a later compatible brand', async () => {
  const picture = await pictureIn(answer('image/avif', '\0\0\0\u001cftypmif1\0\0\0\0miafavif'))
  expect(picture?.type).toBe('image/avif')
})

test('the download of a larger picture is cancelled, not read to its end', async () => {
  const limits: (number | undefined)[] = []
  const api = apiWith(
    () => Promise.reject(new Error('not JSON')),
    (_href, { maxBytes }) => {
      limits.push(maxBytes)
      return Promise.resolve(answer('image/png', signatures['image/png']))
    },
  )
  const picture = await new QueryClient().fetchQuery(pictureAt(api, api.guard('/a.png')))
  expect(picture?.type).toBe('image/png')
  expect(limits).toEqual([2_000_000])
})
