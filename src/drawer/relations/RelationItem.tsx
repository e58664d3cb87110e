import { useId, useState } from 'react'
import { goBackFrom } from '../../address/history-steps.ts'
import { Arrow } from '../../ui/icons.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import type { Door } from './relations.ts'
import styles from './relations.module.css'
import { ResourceTrail } from '../resource/ResourceTrail.tsx'
import { doorKey, type ShutDoors } from '../resource/denied-relations.ts'
import { useWarmUp } from './use-prefetch.ts'

/** One door: its name, and once opened what lies behind it. One that was found shut in another session looks shut. */
export function DoorEntry({ door, shut }: { readonly door: Door; readonly shut: ShutDoors | undefined }) {
  const { label, sources, relation } = door
  const words = useDrawerWords()
  const [open, setOpen] = useState(false)
  const [region, name, hint] = [useId(), useId(), useId()]
  const reasons = sources.map(({ of }) => shut?.get(doorKey(of, relation)))
  const why = open || reasons.includes(undefined) ? undefined : reasons[0]
  return (
    <li className={styles.door}>
      <button
        type="button"
        id={name}
        className={styles.button}
        aria-expanded={open}
        aria-controls={region}
        aria-describedby={why && hint}
        data-shut={why !== undefined}
        onClick={toggle}
        {...useWarmUp(door)}
      >
        {label}
        <Arrow towards={open ? 'up' : 'down'} />
      </button>
      {why && (
        <span id={hint} className={styles.shut}>
          {words.drawer.shut[why]}
        </span>
      )}
      <div id={region} role="region" aria-labelledby={name} hidden={!open} className={styles.region}>
        {open &&
          sources.map(({ of, href }) => (
            <div key={of} className={styles.source}>
              {sources.length > 1 && <h5>{of === 'talk' ? words.drawer.ofTalk : words.drawer.ofSession}</h5>}
              {href ? (
                <ResourceTrail owner={region} href={href} of={of} relation={relation} label={label} />
              ) : (
                <p className={styles.refused}>{words.drawer.refused}</p>
              )}
            </div>
          ))}
      </div>
    </li>
  )

  function toggle() {
    if (open) goBackFrom(region)
    setOpen(!open)
  }
}
