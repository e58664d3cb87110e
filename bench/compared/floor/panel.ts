import { panelOf } from '../data/column-texts.ts'
import type { TalkRow } from '../data/talks-page.ts'
import { create } from './elements.ts'

/** Opens the details of a talk beside the list, in place of those that are open. */
export function openPanel(row: TalkRow): void {
  document.querySelector('dialog')?.remove()
  const { facts, links } = panelOf(row)
  const dialog = create('dialog')
  const close = create('button', 'Close')
  close.addEventListener('click', () => dialog.remove())
  const list = create('dl')
  for (const [name, value] of facts) list.append(create('dt', name), create('dd', value))
  const names = create('ul')
  names.append(...links.map((name) => create('li', name)))
  dialog.append(create('h2', row.session.name), close, list, names)
  document.body.append(dialog)
  dialog.show()
}
