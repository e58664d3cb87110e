import { escapeHtml } from '../http/escape-html.ts'
import { fullName, people } from '../people.ts'

const style = `
  :root { color-scheme: light dark; --accent: light-dark(#1d4ed8, #93b4ff); --line: light-dark(#d5d9e2, #3a4152) }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif;
    background: light-dark(#eef1f7, #11151d); color: light-dark(#1b2230, #e6e9f0) }
  main { width: min(26rem, 100% - 2rem); padding: 2rem; border-radius: 1rem;
    background: light-dark(#fff, #1a202c); box-shadow: 0 1rem 3rem #0003 }
  h1 { font-size: 1.25rem; margin: 0 0 1rem; text-wrap: balance }
  form { display: grid; gap: .75rem }
  button { font: inherit; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .6rem;
    background: transparent; color: inherit; text-align: start; cursor: pointer }
  button:hover { border-color: var(--accent) }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  button.main { background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #10151f) }
  small { color: light-dark(#5a6478, #a3acbd) }
  li { overflow-wrap: anywhere }`

/** A page of the accounts server. `content` is HTML. */
export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<main>
  <h1>${escapeHtml(title)}</h1>
  ${content}
</main>
</html>`
}

/** The sign-in page: one button for each person, no password. */
export function signInPage(serverTitle: string): string {
  const buttons = people.map(
    (person) =>
      `<button name="person" value="${person.userId}">${fullName(person)}, ${person.title}</button>`,
  )
  return page(
    `Sign in to Zylker Academy (${serverTitle})`,
    `<form method="post">${buttons.join('\n')}</form>
    <p><small>These people and their sessions are made up. Nothing leaves this computer.</small></p>`,
  )
}

/** The consent page. */
export function consentPage(scopes: readonly string[]): string {
  const items = scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`)
  return page(
    'Callboard wants to read from Zylker Academy',
    `<p>It asks for these permissions:</p>
    <ul>${items.join('')}</ul>
    <form method="post">
      <button class="main" name="decision" value="allow">Allow</button>
      <button name="decision" value="deny">Deny</button>
    </form>`,
  )
}

/** A page with one message and no action. */
export function messagePage(title: string, message: string): string {
  return page(title, `<p>${escapeHtml(message)}</p>`)
}
