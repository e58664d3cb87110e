import { useState } from 'react'
import { Button } from './Button.tsx'
import styles from './copy-button.module.css'

interface CopyButtonProps {
  /** Returns what is copied. Not called before the first click, as some texts take long to build. */
  readonly text: () => string
  readonly words: {
    readonly copy: string
    readonly copied: string
    /** Shown where copying is not allowed. */
    readonly byHand: string
    /** Accessible name of the field to copy from by hand. */
    readonly field: string
  }
}

/** Ref callback at module scope: a new function on each render would move the focus again each time. */
const focusField = (field: HTMLElement | null) => field?.focus()

/** Copies a text. Where the browser, or the host page of a frame, does not allow that, shows a field to copy it from by hand. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  const byHand = outcome === 'refused' ? text() : undefined
  return (
    <>
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <span aria-live="polite" className={styles.status}>
        {outcome && (outcome === 'copied' ? words.copied : words.byHand)}
      </span>
      {byHand !== undefined && (
        <textarea
          readOnly
          rows={byHand.includes('\n') ? 4 : 1}
          ref={focusField}
          aria-label={words.field}
          value={byHand}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  )

  async function copy() {
    try {
      await navigator.clipboard.writeText(text())
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
}
