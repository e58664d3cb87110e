import { useState } from 'react'
import { cleanText } from '../../lib/text/clean-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import styles from './scalar-view.module.css'

/** UTF-16 units */
const longest = 300

/** A text, as text: markup in it is shown, not obeyed. The start of a long one, and the rest on request. */
export function TextView({ text }: { readonly text: string }) {
  const { answer: words } = useDrawerWords()
  const [whole, setWhole] = useState(false)
  if (whole || text.length <= longest)
    return <bdi className={styles.text}>{cleanText(text, text.length)}</bdi>
  return (
    <>
      <bdi className={styles.text}>{cleanText(text, longest)}</bdi>
      <div>
        <Button variant="text" onClick={() => setWhole(true)}>
          {words.showText(text.length)}
        </Button>
      </div>
    </>
  )
}
