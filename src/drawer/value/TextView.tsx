import { useState } from 'react'
import { cleanText } from '../../lib/text/clean-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import styles from './scalar-view.module.css'

/** UTF-16 units that are shown before *Show all*. */
const maxLength = 300

/** A text: markup in it is shown as text. A long text is cut, with a button that shows all of it. */
export function TextView({ text }: { readonly text: string }) {
  const { answer: words } = useDrawerWords()
  const [isWhole, setIsWhole] = useState(false)
  if (isWhole || text.length <= maxLength)
    return <bdi className={styles.text}>{cleanText(text, text.length)}</bdi>
  return (
    <>
      <bdi className={styles.text}>{cleanText(text, maxLength)}</bdi>
      <div>
        <Button variant="text" onClick={() => setIsWhole(true)}>
          {words.showText(text.length)}
        </Button>
      </div>
    </>
  )
}
