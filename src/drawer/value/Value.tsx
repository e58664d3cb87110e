import { useDrawerWords } from '../../words/drawer-words.ts'
import { classify, type Content } from './classify.ts'
import { Definitions } from './Definitions.tsx'
import { isEmpty } from './envelope.ts'
import { Fold } from './Fold.tsx'
import { ItemList } from './ItemList.tsx'
import { LinkList, linksIn } from './LinkList.tsx'
import { useAnswerContext } from './answer-context.ts'
import { RowTable } from './RowTable.tsx'
import { ScalarView } from './ScalarView.tsx'
import type { Show } from './show.ts'
import styles from './answer-view.module.css'

interface ValueProps {
  /** The key of the value, from which its meaning is read. */
  readonly name: string
  readonly value: unknown
  /** Number of levels above it. */
  readonly depth: number
}

/** Deeper structures are collapsed and not rendered: three levels of a hundred fields each would be a million elements. */
const openDepth = 1
/** A limit for hostile input: the browser could not lay out deeper nesting, and nobody opens so many levels by hand. */
const maxDepth = 60

/** Any value of an answer, shown by its kind. */
export function Value({ name, value, depth }: ValueProps) {
  const { answer: words } = useDrawerWords()
  const content = classify(name, value)
  if (content.kind !== 'list' && content.kind !== 'map') return <ScalarView name={name} scalar={content} />
  if (isEmpty(value)) return <ScalarView name={name} scalar={{ kind: 'none' }} />
  if (depth > maxDepth) return <p className={styles.muted}>{words.tooDeep}</p>
  if (depth <= openDepth) return <Structure name={name} content={content} depth={depth} />
  const summary =
    content.kind === 'list' ? words.entries(content.items.length) : words.fields(content.fields.length)
  return <Fold summary={summary}>{() => <Structure name={name} content={content} depth={depth} />}</Fold>
}

interface StructureProps {
  readonly name: string
  readonly content: Extract<Content, { kind: 'list' | 'map' }>
  readonly depth: number
}

function Structure({ name, content, depth }: StructureProps) {
  const facts = useAnswerContext()
  const show: Show = (key, value) => <Value name={key} value={value} depth={depth + 1} />
  if (content.kind === 'map') {
    const links = linksIn(content.fields, facts)
    return links ? <LinkList links={links} /> : <Definitions fields={content.fields} show={show} />
  }
  const rows = content.items.flatMap((item) => {
    const row = classify(name, item)
    return row.kind === 'map' ? [row.fields] : []
  })
  if (rows.length < content.items.length) return <ItemList name={name} items={content.items} show={show} />
  const [first, second] = rows
  if (first && !second) return <Definitions fields={first} show={show} />
  return <RowTable name={name} rows={rows} show={show} />
}
