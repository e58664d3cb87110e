/** Rules of a shadow root have the lowest precedence, so that any style of the page for the element overrides them (CSS Scoping). */
const rules = `:host{display:block}
:host([hidden]){display:none}
iframe,::slotted(iframe){display:block;width:100%;border:0}`

/** The styles of the shadow root, as a constructed sheet, which a Content-Security-Policy does not treat as an inline style. */
export function createStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  return sheet
}
