import { useMemo, useState } from 'react'
import { cutAt } from '../../lib/text/clean-name.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { rawText } from './raw-text.ts'
import styles from './raw-answer.module.css'

/** UTF-16 units that are shown at first, and added by each click. */
const maxPerStep = 50_000

/** An answer as JSON, to read or to copy. */
export function RawAnswer({ value }: { readonly value: unknown }) {
  const { answer: words } = useDrawerWords()
  const text = useMemo(() => rawText(value), [value])
  const [shown, setShown] = useState(maxPerStep)
  if (text === undefined) return <p>{words.tooDeep}</p>
  return (
    <div className={styles.raw}>
      <CopyButton text={() => text} words={words.copying} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <pre className={styles.text} dir="ltr" tabIndex={0} role="group" aria-label={words.raw}>
        {cutAt(text, shown)}
      </pre>
      {text.length > shown && (
        <Button variant="text" onClick={() => setShown(shown + maxPerStep)}>
          {words.showMore(Math.min(maxPerStep, text.length - shown), text.length)}
        </Button>
      )}
    </div>
  )
}
