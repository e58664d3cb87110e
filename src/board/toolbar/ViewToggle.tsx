import type { View } from '../../talks/view.ts'
import { useWords } from '../../words/board-words.ts'
import styles from './view-toggle.module.css'

interface ViewToggleProps {
  readonly view: View
  readonly onChoose: (view: View) => void
}

const views: readonly View[] = ['mine', 'academy']

/** Radio buttons that choose the view: the person's own sessions, or all sessions of the academy. */
export function ViewToggle({ view, onChoose }: ViewToggleProps) {
  const words = useWords()
  return (
    <div role="radiogroup" aria-label={words.view.label} className={styles.toggle}>
      {views.map((one) => (
        <label key={one} className={styles.choice}>
          <input
            type="radio"
            name="view"
            value={one}
            checked={one === view}
            className={styles.input}
            onChange={() => onChoose(one)}
            // The view that is shown may be another than the one asked for, which was refused.
            onClick={() => one === view && onChoose(one)}
          />
          {words.view[one]}
        </label>
      ))}
    </div>
  )
}
