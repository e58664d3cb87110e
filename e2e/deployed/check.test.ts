import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { test } from './site-test.ts'

/** The output of the check of the board at `address`, and whether it passed. */
async function check(address: string): Promise<{ readonly said: string; readonly isWell: boolean }> {
  try {
    const { stdout } = await promisify(execFile)('node', ['deploy/check.mjs', address])
    return { said: stdout, isWell: true }
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
    return { said, isWell: false }
  }
}

test('the check passes for a correctly deployed board', async ({ board }) => {
  const { said, isWell } = await check(board)
  expect(said).not.toContain('NO ')
  expect(said).toContain(`${board}/signed-in.html`)
  expect(isWell).toBe(true)
})

test('the check reports what is wrong, and what to do', async ({ board, control, ordersAt }) => {
  await control.faults([
    { match: { path: '/oauth/v2/token' }, status: 200, body: { error: 'invalid_client_secret' } },
  ])
  const { said, isWell } = await check(board)
  expect(said).toContain('The client ID or the secret of this data centre is another one there.')
  expect(isWell).toBe(false)
  // An address without a board.
  const other = await check(ordersAt)
  expect(other.said).toContain('NO   the start page is there')
})
