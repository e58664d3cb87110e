import { rm } from 'node:fs/promises'
import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { siteFolder, startAcademy } from './academy-for-test.ts'
import { academyPorts } from './free-ports.ts'
import { academy } from './plugin.ts'

test('a preview serves the board and the academy; several previews run side by side', async () => {
  const [one, two] = await Promise.all([startAcademy(), startAcademy()])
  for (const { board, accounts } of [one, two]) {
    const config = await fetch(`${board}/config.json`)
    expect(config.headers.get('cache-control')).toBe('no-cache')
    expect(await config.json()).toMatchObject({ signIn: { accountsServer: accounts } })
    expect(await (await fetch(`${board}/`)).text()).toContain('The board')
  }
  await one.order('POST', 'seed', { talks: 0 })
  await Promise.all([one.close(), two.close()])
  await expect(fetch(`${one.accounts}/`)).rejects.toThrow('fetch failed')
})

test('a dev server can restart on the same ports', async () => {
  const { options, boardPort } = await academyPorts()
  const root = await siteFolder()
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    root,
    server: { port: boardPort, strictPort: true, host: 'localhost', watch: null },
    plugins: [academy(options)],
  })
  await server.listen()
  const status = async () => (await fetch(`${options.boardOrigin}/config.json`)).status
  expect(await status()).toBe(200)
  await server.restart()
  expect(await status()).toBe(200)
  const accounts = `http://127.0.0.1:${options.accountsPort}/`
  expect((await fetch(accounts)).status).toBe(200)
  await server.close()
  await expect(fetch(accounts)).rejects.toThrow('fetch failed')
  await rm(root, { recursive: true })
})
