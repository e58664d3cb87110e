import { spawnSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { checkBoard } from '../../deploy/check/check-board.mjs'
import { hasServer } from '../../scripts/browsers.mjs'
import { freePorts } from '../academy/free-ports.ts'
import { addressesFor } from '../addresses.ts'
import { type Control, createControl } from '../control.ts'
import { type Front, startFront } from './installation/front.ts'
import { startNginx } from './installation/nginx.ts'
import { type Site, startSite } from './installation/site.ts'
import { faults } from './installation-faults.ts'

describe.skipIf(!hasServer())('the check', () => {
  let site: Site
  let front: Front
  let control: Control
  let nginxPort = 0
  beforeAll(async () => {
    nginxPort = await freePorts(1)
    site = await startSite({}, nginxPort)
    front = await startFront(Number(new URL(site.board).port))
    control = createControl(site.controlOrigin)
  })
  afterAll(async () => {
    front.stop()
    await site.stop()
  })
  afterEach(() => control.reset())

  /** What it prints about the board behind `front`: everything, and what is wrong. */
  async function check(board = site.board) {
    const lines: string[] = []
    const isWell = await checkBoard(board, (line) => lines.push(line))
    const wrong = lines.filter((line) => line.startsWith('NO')).map((line) => line.split('\n')[0]?.slice(5))
    return { text: lines.join('\n'), wrong, isWell }
  }

  test('says of a correct installation that all is well, and which redirect URI to register', async () => {
    Object.assign(front, { port: nginxPort, changes: {} })
    const { text, wrong, isWell } = await check()
    expect(wrong).toEqual([])
    expect(text).toContain(`exactly: ${site.board}/signed-in.html\nAll is well.`)
    expect(isWell).toBe(true)
  })

  test('finds nothing wrong with what a real accounts server and a CDN do', async () => {
    const page =
      '/signin?serviceurl=https%3A%2F%2Faccounts%2Foauth%2Fv2%2Fauth%3Fredirect_uri%3Dinvalid_client'
    const revalidated = (reply: { headers: Record<string, unknown> }) => (reply.headers['age'] = '0')
    Object.assign(front, { port: nginxPort, changes: { response: revalidated } })
    await control.faults([
      { match: { path: '/oauth/v2/auth' }, status: 302, headers: { location: page }, body: '' },
      { match: { path: '/oauth/v2/token' }, status: 400, body: { error: 'Access Denied' } },
    ])
    const { text, wrong } = await check()
    expect(wrong).toEqual([])
    expect(text).toMatch(
      /\?    whether http:\S+ knows client, secret and redirect URI: it says "Access Denied"/,
    )
  })

  for (const [what, { environment, changes = {}, academy, named, advice }] of Object.entries(faults)) {
    test(`names the fault, and nothing else, if ${what}`, async () => {
      const port = environment ? await freePorts(1) : nginxPort
      const other =
        environment && (await startNginx(port, { ...site.environment, ...environment(site.board) }))
      Object.assign(front, { port, changes })
      await academy?.(control)
      const { text, wrong, isWell } = await check()
      other?.stop()
      expect(wrong).toEqual([named.replace('ACCOUNTS', addressesFor(site.board).accounts)])
      expect(text).toMatch(advice)
      expect(isWell).toBe(false)
    })
  }

  test('says that the board is told another address, by host or by port', async () => {
    Object.assign(front, { port: nginxPort, changes: {} })
    const byHost = await check(site.board.replace('localhost', '127.0.0.1'))
    expect(byHost.wrong).toEqual(['the server answers'])
    expect(byHost.text).toContain('set CALLBOARD_ORIGIN to http://127.0.0.1')
    expect(byHost.text).toContain('pass on the header Host unchanged')
    const byPort = await check(`http://localhost:${nginxPort}`)
    expect(byPort.text).toContain('CALLBOARD_ORIGIN has to be the address of the board, exactly')
  })

  test('says that nothing answers, or that the address is not secure', async () => {
    const { text, wrong } = await check('http://localhost:1')
    expect(wrong).toEqual(['the server answers'])
    expect(text).toContain('Is nginx running')
    expect((await check('http://127.0.0.2:1')).wrong).toContain('the address is secure')
  })

  test('is a command whose status says whether all is well', () => {
    const run = (...args: readonly string[]) => spawnSync('node', ['deploy/check.mjs', ...args])
    expect(run('http://localhost:1').status).toBe(1)
    expect(run('localhost').status).toBe(2)
  })
})
