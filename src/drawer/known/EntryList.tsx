import { firstLetter } from '../../lib/text/first-letter.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import styles from './entry-list.module.css'
import avatar from '../../talk-ui/picture/avatar.module.css'
import { Definitions } from '../value/Definitions.tsx'
import { Fold } from '../value/Fold.tsx'
import { LinkList, linksIn } from '../value/LinkList.tsx'
import { useAnswerContext } from '../value/answer-context.ts'
import type { Show } from '../value/show.ts'
import type { Entry } from './entry.ts'
import { EntryFactView } from './EntryFactView.tsx'

interface EntryListProps {
  readonly entries: readonly Entry[]
  readonly show: Show
}

/** Entries of a known shape, each with its main facts; its other fields are collapsed. */
export function EntryList({ entries, show }: EntryListProps) {
  return (
    <ul role="list" className={styles.list}>
      {entries.map((entry, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an answer is a snapshot: its entries never move
        <EntryItem key={index} entry={entry} show={show} />
      ))}
    </ul>
  )
}

function EntryItem({ entry, show }: { readonly entry: Entry; readonly show: Show }) {
  const { answer: words, known } = useDrawerWords()
  const facts = useAnswerContext()
  const links = linksIn(entry.links, facts)
  const rest = links ? entry.rest : [...entry.rest, ...entry.links]
  return (
    <li className={styles.entry}>
      {entry.isPerson && <PersonPicture entry={entry} />}
      <div className={styles.text}>
        <p className={styles.title}>
          <bdi>{typeof entry.title === 'string' ? entry.title : known.titles[entry.title.word]}</bdi>
        </p>
        {entry.facts.length > 0 && (
          <p className={styles.facts}>
            {entry.facts.map((fact, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- facts never move
              <span key={index}>
                <EntryFactView fact={fact} />
              </span>
            ))}
          </p>
        )}
        {links && links.length > 0 && <LinkList links={links} />}
        {rest.length > 0 && (
          <Fold summary={words.allFields}>{() => <Definitions fields={rest} show={show} />}</Fold>
        )}
      </div>
    </li>
  )
}

function PersonPicture({ entry: { title, picture } }: { readonly entry: Entry }) {
  const { follow, Picture } = useAnswerContext()
  const href = follow(picture)
  const initial = (
    <span className={avatar.avatar} aria-hidden="true">
      {firstLetter(typeof title === 'string' ? title : '')}
    </span>
  )
  if (href === undefined || !Picture) return initial
  return (
    <span className={styles.picture}>
      <Picture href={href} alt="" otherwise={initial} />
    </span>
  )
}
