import { readFileSync } from 'node:fs'
import { escapeHtml } from '../http/escape-html.ts'
import type { HostPage } from './host-page.ts'
import { type Call, type Handler, json, type Reply } from '../http/exchange.ts'

function frame(boardOrigin: string, query: URLSearchParams): string {
  const path = query.get('path') ?? '/'
  const sandbox = query.get('sandbox')
  // The slash keeps the frame on the board's origin, whatever follows.
  const src = escapeHtml(boardOrigin + (path.startsWith('/') ? path : `/${path}`))
  const limits = sandbox === null ? '' : ` sandbox="${escapeHtml(sandbox)}"`
  return `<iframe title="Upcoming sessions" width="600" height="500" src="${src}"${limits}></iframe>`
}

function hostPage(boardOrigin: string, { url }: Call): Reply {
  const policy = url.searchParams.get('coop')
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Another site</title>
<main>
  <h1>Another site</h1>
  <p>It shows the board in a frame of 600 by 500 pixels.</p>
  ${frame(boardOrigin, url.searchParams)}
</main>
</html>`
  return {
    status: 200,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      ...(policy === null ? {} : { 'cross-origin-opener-policy': policy }),
    },
    body,
  }
}

/** `embed.html` as the browser saves it: with the board's address written out. */
function savedPage(boardOrigin: string): Reply {
  const page = readFileSync(new URL('../../../src/embed/page/embed.html', import.meta.url), 'utf8')
  const headers = { 'content-type': 'text/html;charset=UTF-8' }
  return { status: 200, headers, body: page.replaceAll('"./', `"${boardOrigin}/`) }
}

/**
 * A site that shows the board in a frame, on another site than the board (127.0.0.1, not localhost). Its page at `/` takes `path` (of the
 * board), `sandbox` (of the frame) and `coop` (its own Cross-Origin-Opener-Policy). The page at `/page` has the content that a test sets.
 * `/embed.html` is the board's page of that name, as saved to be put on another site.
 */
export function createHostSite(boardOrigin: string, page: HostPage): Handler {
  return (call) => {
    if (call.method === 'GET' && call.url.pathname === '/page') return page.reply()
    if (call.method === 'GET' && call.url.pathname === '/embed.html') return savedPage(boardOrigin)
    if (call.method === 'GET' && call.url.pathname === '/') return hostPage(boardOrigin, call)
    return json(404, { error: 'not_found' })
  }
}
