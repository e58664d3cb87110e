import { Sentence } from '../../ui/Sentence.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { formatBytes, formatDuration, formatNumber } from '../value/format.ts'
import { useAnswerContext } from '../value/answer-context.ts'
import { ScalarView } from '../value/ScalarView.tsx'
import { useLabel } from '../value/use-label.ts'
import type { EntryFact } from './entry.ts'

/** One fact about an entry, formatted by its kind. */
export function EntryFactView({ fact }: { readonly fact: EntryFact }) {
  const { known } = useDrawerWords()
  const { language } = useAnswerContext()
  const label = useLabel()
  switch (fact.kind) {
    case 'size':
      return <>{formatBytes(language, fact.bytes)}</>
    case 'duration':
      return <>{formatDuration(language, fact.ms)}</>
    case 'role':
      return <>{known.roles[fact.role] ?? fact.role}</>
    case 'count':
      return <Sentence parts={known.fact(label(fact.name), formatNumber(language, fact.value, 0))} />
    case 'asIs':
      return <Sentence parts={known.fact(label(fact.name), <bdi>{fact.text}</bdi>)} />
    default:
      return <ScalarView name="" scalar={fact} />
  }
}
