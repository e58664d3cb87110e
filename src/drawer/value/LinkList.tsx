import type { Href } from '../../api/guard/link-guard.ts'
import type { Field } from './classify.ts'
import { FollowButton } from './FollowButton.tsx'
import styles from './follow.module.css'
import type { AnswerContextValue } from './answer-context.ts'
import { ShowMore, useShown } from './ShowMore.tsx'
import { useLabel } from './use-label.ts'

/** A relation and its link. */
type Link = readonly [key: string, href: Href]

/** The links of an object that has nothing but links; `undefined` for other objects, or where the guard refuses one of the links. */
export function linksIn(
  fields: readonly Field[],
  { follow, onFollow }: AnswerContextValue,
): Link[] | undefined {
  if (!onFollow) return undefined
  const links: Link[] = []
  for (const [key, raw] of fields) {
    const href = follow(raw)
    if (href === undefined) return undefined
    links.push([key, href])
  }
  return links
}

/** A list of links, labelled by their relations. */
export function LinkList({ links }: { readonly links: readonly Link[] }) {
  const label = useLabel()
  const [shown, showMore] = useShown()
  return (
    <>
      <ul role="list" className={styles.list}>
        {links.slice(0, shown).map(([key, href]) => (
          <li key={key}>
            <FollowButton href={href} label={label(key)}>
              <bdi>{label(key)}</bdi>
            </FollowButton>
          </li>
        ))}
      </ul>
      <ShowMore shown={shown} total={links.length} onMore={showMore} />
    </>
  )
}
