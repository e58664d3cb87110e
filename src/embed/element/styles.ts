/** Of lowest rank, so that whatever the page says of the element stands. */
const rules = `:host{display:block}
:host([hidden]){display:none}
iframe,::slotted(iframe){display:block;width:100%;border:0}`

/** The styles of an element's inside, as a sheet that no Content-Security-Policy takes for an inline one. */
export function createStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  return sheet
}
