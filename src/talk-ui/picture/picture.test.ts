import { describe, expect, test } from 'vitest'
import { pictureIn } from './picture.ts'

const beginnings = {
  'image/png': '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR',
  'image/jpeg': '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF',
  'image/gif': 'GIF89a\u0001\0\u0001\0',
  'image/webp': 'RIFF\n\r\n\0WEBPVP8 ',
  'image/avif': '\0\0\0\u001cftypavif\0\0\0\0mif1',
}
const answer = (type: string, text: string, size = text.length) =>
  new Blob([Uint8Array.from(text.padEnd(size, '\0'), (char) => char.charCodeAt(0))], { type })

describe.each(Object.entries(beginnings))('%s', (type, beginning) => {
  test('is a picture, whole, up to two megabytes', async () => {
    const picture = await pictureIn(answer(type, beginning, 2_000_000))
    expect([picture?.type, picture?.size]).toEqual([type, 2_000_000])
    expect(await pictureIn(answer(type, beginning, 2_000_001))).toBeUndefined()
  })

  test('is none under another name, or cut off in its beginning', async () => {
    for (const other of ['image/svg+xml', 'text/html', 'image/pngx', '']) {
      expect(await pictureIn(answer(other, beginning))).toBeUndefined()
    }
    expect(await pictureIn(answer(type, beginning.slice(0, 2)))).toBeUndefined()
    expect(await pictureIn(answer(type, ` ${beginning}`))).toBeUndefined()
  })
})

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a film', '\0\0\0\u001cftypisom\0\0\0\0mp42'],
  ['a sound', 'RIFF\n\r\n\0WAVEfmt '],
  ['a brand where none stands', '\0\0\0\u001cftypmif1\0\0avif'],
  ['nothing', ''],
])('%s that is called a picture is none', async (_what, text) => {
  for (const type of Object.keys(beginnings)) expect(await pictureIn(answer(type, text))).toBeUndefined()
})

test('the bytes have the last word on the type', async () => {
  const picture = await pictureIn(answer('image/png; charset=utf-8', beginnings['image/jpeg']))
  expect(picture?.type).toBe('image/jpeg')
})

test('AVIF is also known by a brand further on', async () => {
  const picture = await pictureIn(answer('image/avif', '\0\0\0\u001cftypmif1\0\0\0\0miafavif'))
  expect(picture?.type).toBe('image/avif')
})
