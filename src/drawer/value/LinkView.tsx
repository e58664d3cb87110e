import { newTabHint } from '../../ui/new-tab-hint.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import type { Scalar } from './classify.ts'
import { FollowButton } from './FollowButton.tsx'
import { wordsOf } from './humanise.ts'
import { useAnswerContext } from './answer-context.ts'
import styles from './scalar-view.module.css'
import { TextView } from './TextView.tsx'
import { useLabel } from './use-label.ts'

interface LinkViewProps {
  readonly name: string
  readonly link: Extract<Scalar, { kind: 'web' | 'path' }>
}

const pictures = new Set(['image', 'picture', 'photo', 'logo', 'avatar', 'thumbnail', 'icon'])

/** Whether a key names a picture, or the link to one. */
const isPictureKey = (key: string) => wordsOf(key).some((word) => pictures.has(word.toLowerCase()))

/** A link to the academy's API, opened here in the drawer, or one to the web, opened in a new tab. A path that the guard refuses is text. */
export function LinkView({ name, link }: LinkViewProps) {
  const { answer: words } = useDrawerWords()
  const { follow, onFollow, Picture } = useAnswerContext()
  const label = useLabel()
  const href = follow(link.kind === 'web' ? link.href : link.text)
  if (href !== undefined && onFollow) {
    const button = (
      <FollowButton href={href} label={label(name)} accessibleName={words.openNamed(label(name))}>
        {words.open}
      </FollowButton>
    )
    return Picture && isPictureKey(name) ? (
      <Picture href={href} alt={label(name)} otherwise={button} />
    ) : (
      button
    )
  }
  if (link.kind === 'path') return <TextView text={link.text} />
  return (
    <a
      className={styles.web}
      href={link.href}
      target="_blank"
      aria-describedby={newTabHint}
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      dir="ltr"
    >
      {link.host}
      <span className={styles.rest}>{link.rest}</span>
    </a>
  )
}
