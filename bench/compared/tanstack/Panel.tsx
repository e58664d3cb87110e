import { panelOf } from '../data/column-texts.ts'
import type { TalkRow } from '../data/talks-page.ts'

interface PanelProps {
  readonly row: TalkRow
  readonly onClose: () => void
}

const show = (dialog: HTMLDialogElement | null) => dialog?.show()

/** The details of a talk, beside the list. */
export function Panel({ row, onClose }: PanelProps) {
  const { facts, links } = panelOf(row)
  return (
    <dialog ref={show}>
      <h2>{row.session.name}</h2>
      <button type="button" onClick={onClose}>
        Close
      </button>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {links.map((name, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two relations have the same name, and the list does not change
          <li key={at}>{name}</li>
        ))}
      </ul>
    </dialog>
  )
}
