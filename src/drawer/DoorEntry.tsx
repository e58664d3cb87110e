import { useId, useState } from 'react'
import { Arrow } from '../ui/icons.tsx'
import { useDrawerWords } from '../words/drawer-words.ts'
import type { Door } from './relations.ts'
import styles from './relations.module.css'
import { Resource } from './Resource.tsx'

/** One door: its name, and once opened what lies behind it. */
export function DoorEntry({ door: { label, sources } }: { readonly door: Door }) {
  const words = useDrawerWords()
  const [open, setOpen] = useState(false)
  const region = useId()
  const name = useId()
  return (
    <li className={styles.door}>
      <button
        type="button"
        id={name}
        className={styles.button}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Arrow towards={open ? 'up' : 'down'} />
      </button>
      <div id={region} role="region" aria-labelledby={name} hidden={!open} className={styles.region}>
        {open &&
          sources.map(({ of, href }) => (
            <div key={of} className={styles.source}>
              {sources.length > 1 && <h5>{of === 'talk' ? words.drawer.ofTalk : words.drawer.ofSession}</h5>}
              {href ? <Resource href={href} /> : <p className={styles.refused}>{words.drawer.refused}</p>}
            </div>
          ))}
      </div>
    </li>
  )
}
