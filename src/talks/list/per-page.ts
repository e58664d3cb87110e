import type { JoinedPage } from '../wire/join-page.ts'
import type { TalkList } from './growing-list.ts'

/**
 * Returns a function that derives items from all pages of a list. It reads each page once, so one more page costs what is in it, however
 * long the list is.
 */
export function perPage<T>(
  derive: (page: JoinedPage) => readonly T[],
): (list: Pick<TalkList, 'pages'>) => T[] {
  const derived = new WeakMap<JoinedPage, readonly T[]>()
  return ({ pages }) =>
    pages.flatMap((page) => {
      let items = derived.get(page)
      if (!items) {
        items = derive(page)
        derived.set(page, items)
      }
      return items
    })
}
