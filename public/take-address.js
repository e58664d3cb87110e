// The code and the state are nobody else's business: out of the address and the history before anything is drawn or loaded. A script
// of its own and not a module, as those wait for the document.
globalThis.callboardCallback = location.href
history.replaceState(null, '', location.pathname)
