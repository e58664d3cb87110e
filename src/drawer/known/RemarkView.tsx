import { useDrawerWords } from '../../words/drawer-words.ts'
import { formatBytes, formatDuration, formatNumber } from '../value/format.ts'
import { useAnswerContext } from '../value/answer-context.ts'
import { ScalarView } from '../value/ScalarView.tsx'
import { useLabel } from '../value/use-label.ts'
import type { Remark } from './entry.ts'

/** One fact about an entry, formatted by its kind. */
export function RemarkView({ remark }: { readonly remark: Remark }) {
  const { known } = useDrawerWords()
  const { language } = useAnswerContext()
  const label = useLabel()
  switch (remark.kind) {
    case 'size':
      return <>{formatBytes(language, remark.bytes)}</>
    case 'duration':
      return <>{formatDuration(language, remark.ms)}</>
    case 'role':
      return <>{known.roles[remark.role] ?? remark.role}</>
    case 'count':
      return (
        <>
          {known.remark(label(remark.name))} {formatNumber(language, remark.value, 0)}
        </>
      )
    case 'asIs':
      return (
        <>
          {known.remark(label(remark.name))} <bdi>{remark.text}</bdi>
        </>
      )
    default:
      return <ScalarView name="" scalar={remark} />
  }
}
