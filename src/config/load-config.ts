import { readConfig, type ConfigResult } from './read-config.ts'

/** ms for the whole request, including the body */
const deadline = 15_000

/** Fetches and checks `config.json`, which lies beside the page. Never throws: errors are returned as a `problem`. */
export async function loadConfig(): Promise<ConfigResult> {
  let response: Response
  let text: string
  try {
    response = await fetch('config.json', {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(deadline),
    })
    text = await response.text()
  } catch {
    return { ok: false, problem: { kind: 'unreachable' } }
  }
  if (response.status === 404) return { ok: false, problem: { kind: 'missing' } }
  if (!response.ok) return { ok: false, problem: { kind: 'unreachable' } }
  return readConfig(text)
}
