import { expect, test } from 'vitest'
import { decode } from '../../api/call/decode.ts'
import { searchFor } from '../find/search.ts'
import { presentersOf } from '../talk.ts'
import { joinPage } from './join-page.ts'
import { wirePage } from './schemas.ts'

const join = (page: unknown) => joinPage(decode(JSON.stringify(page), wirePage), () => undefined)

test('D01 D04 a talk has the names of its session and its presenters unescaped, and is found by them', () => {
  const [talk] = join({
    sessions: [{ sessionId: '1', name: 'Jobs, queues &amp; events' }],
    sessionMembers: [
      {
        sessionId: '1',
        name: '&lt;b&gt;Bold&lt;/b&gt; O&#39;Neill',
        emailId: 'o&#39;neill@zylker.example',
        role: '1',
      },
    ],
  }).talks
  expect(talk?.name).toBe('Jobs, queues & events')
  expect(talk && presentersOf(talk)).toMatchObject([
    { name: "<b>Bold</b> O'Neill", email: "o'neill@zylker.example" },
  ])
  const isFound = (query: string) => talk && searchFor(query)?.(talk)
  expect(['queues & events', "o'neill", '<b>'].map(isFound)).toEqual([true, true, true])
  expect(['amp', 'lt;', '#39'].map(isFound)).toEqual([false, false, false])
})
