import { useState } from 'react'
import { Button } from './Button.tsx'
import styles from './copy-button.module.css'

/** What has become of the text: it was copied, or is shown to be copied by hand. */
type Outcome = { readonly copied: true } | { readonly copied: false; readonly byHand: string }

interface CopyButtonProps {
  /** Returns what is copied. Called at the click, as some texts take long to build. */
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
  const [outcome, setOutcome] = useState<Outcome>()
  return (
    <>
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <span aria-live="polite" className={styles.status}>
        {outcome && (outcome.copied ? words.copied : words.byHand)}
      </span>
      {outcome?.copied === false && (
        <textarea
          readOnly
          rows={outcome.byHand.includes('\n') ? 4 : 1}
          ref={focusField}
          aria-label={words.field}
          value={outcome.byHand}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  )

  async function copy() {
    const current = text()
    try {
      await navigator.clipboard.writeText(current)
      setOutcome({ copied: true })
    } catch {
      setOutcome({ copied: false, byHand: current })
    }
  }
}
