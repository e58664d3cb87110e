import { useDrawerWords } from '../../words/drawer-words.ts'
import type { Scalar } from './classify.ts'
import { FollowButton } from './FollowButton.tsx'
import { useResourceFacts } from './resource-context.ts'
import styles from './scalar-view.module.css'
import { TextView } from './TextView.tsx'
import { useLabel } from './use-label.ts'

interface LinkViewProps {
  readonly name: string
  readonly link: Extract<Scalar, { kind: 'web' | 'path' }>
}

/** A link of the academy's API is opened here, one to the web elsewhere; what the guard refuses is text. */
export function LinkView({ name, link }: LinkViewProps) {
  const { resource } = useDrawerWords()
  const { follow, onFollow } = useResourceFacts()
  const label = useLabel()
  const href = follow(link.kind === 'web' ? link.href : link.text)
  if (href !== undefined && onFollow) {
    return (
      <FollowButton href={href} label={label(name)}>
        {resource.open}
        <span className="visually-hidden"> {label(name)}</span>
      </FollowButton>
    )
  }
  if (link.kind === 'path') return <TextView text={link.text} />
  return (
    <a
      className={styles.web}
      href={link.href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      dir="ltr"
    >
      {link.host}
      <span className={styles.rest}>{link.rest}</span>
    </a>
  )
}
