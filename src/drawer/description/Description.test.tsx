import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Description } from './Description.tsx'
import { parseDescription } from './parse-description.ts'

const show = (raw: string) => renderToStaticMarkup(<Description pieces={parseDescription(raw)} />)
const link = (text: string, href = 'https://zylker.example/a') =>
  show(`<a href="${href}">${text}</a>`).replace(/<\/?bdi[^>]*>/g, '')

test('a link sends no referrer and no opener, and shows its host', () => {
  expect(link('handbook')).toContain(
    '<a href="https://zylker.example/a" target="_blank" aria-describedby="opens-new-tab" rel="noopener noreferrer" referrerPolicy="no-referrer">' +
      'handbook (zylker.example)</a>',
  )
  expect(link('the <b>hand</b>book')).toContain('book (zylker.example)</a>')
  expect(link('<img>')).toContain('>zylker.example</a>')
})

test('a host is not repeated, and is shown where the text only looks like the address', () => {
  expect(link('zylker.example')).toContain('>zylker.example</a>')
  expect(link('https://zylker.example/a')).toContain('>https://zylker.example/a</a>')
  expect(link('https://bank.example/zylker.example')).toContain('/zylker.example (zylker.example)</a>')
  expect(link('zylker.example.bank.example')).toContain('bank.example (zylker.example)</a>')
})

test('text is escaped, and each block has its own text direction', () => {
  expect(show('a &lt;img src=x&gt;')).toMatch(/<p[^>]* dir="auto">a &lt;img src=x&gt;<\/p>/)
  expect(show('<h1>a</h1><ul><li>b</ul>')).toMatch(
    /<p[^>]* dir="auto">a<\/p><ul[^>]* dir="auto"><li[^>]*>b<\/li>/,
  )
  expect(show('<h1>a</h1>')).not.toContain('<h')
})
