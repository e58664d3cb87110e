import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { test } from './site-test.ts'

/** The output of the check of the board at `address`, and whether it passed. */
async function check(address: string): Promise<{ readonly output: string; readonly passed: boolean }> {
  try {
    const { stdout } = await promisify(execFile)('node', ['deploy/check.mjs', address])
    return { output: stdout, passed: true }
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
    return { output, passed: false }
  }
}

test('the check passes for a correctly deployed board', async ({ board }) => {
  const { output, passed } = await check(board)
  expect(output).not.toContain('NO ')
  expect(output).toContain(`${board}/signed-in.html`)
  expect(passed).toBe(true)
})

test('the check reports what is wrong, and what to do', async ({ board, control, controlOrigin }) => {
  await control.faults([
    { match: { path: '/oauth/v2/token' }, status: 200, body: { error: 'invalid_client_secret' } },
  ])
  const { output, passed } = await check(board)
  expect(output).toContain('The client ID or the secret of this data centre is another one there.')
  expect(passed).toBe(false)
  // An address without a board.
  const other = await check(controlOrigin)
  expect(other.output).toContain('NO   the start page is there')
})
