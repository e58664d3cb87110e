import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table'
import { columnTexts } from '../data/column-texts.ts'
import type { TalkRow } from '../data/talks-page.ts'

/** What the table of the bare page can do: sort the rows it is given. */
export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
})

const column = createColumnHelper<typeof features, TalkRow>()

/** The columns for a page whose detail panel is opened by `open`. */
export const columnsWith = (open: (row: TalkRow) => void) =>
  column.columns(
    columnTexts.map(({ heading, text }) =>
      column.accessor(text, {
        id: heading,
        header: heading,
        sortFn: 'text',
        cell: ({ row: { original }, getValue }) =>
          heading === 'Session' ? (
            <button type="button" onClick={() => open(original)}>
              {getValue()}
            </button>
          ) : heading === 'Join' ? (
            <a href={original.talk.joinURL}>{getValue()}</a>
          ) : (
            getValue()
          ),
      }),
    ),
  )
