import { type ReactNode, useId } from 'react'
import { presentersOf, type Talk } from '../talks/talk.ts'
import { useDates } from '../words/dates.ts'
import { useDrawerWords } from '../words/drawer-words.ts'
import { useWords } from '../words/words.ts'
import { Avatar } from './Avatar.tsx'
import { plainText } from './plain-text.ts'
import { Relations } from './Relations.tsx'
import styles from './talk-details.module.css'

interface TalkDetailsProps {
  readonly talk: Talk
  /** How the talk stands to the clock, and the way in. */
  readonly status: ReactNode
  readonly join: ReactNode
}

/** What a person asks first about a talk, then everything its links lead to. */
export function TalkDetails({ talk, status, join }: TalkDetailsProps) {
  const words = useDrawerWords().drawer
  const description = plainText(talk.description)
  const heading = useId()
  return (
    <>
      <section className={styles.lead}>
        <div className={styles.when}>
          <When talk={talk} />
          {status}
        </div>
        {join}
      </section>
      <dl className={styles.facts}>
        <Fact name={words.presenters}>
          <People talk={talk} />
        </Fact>
        <Counts talk={talk} />
        {description !== '' && (
          <Fact name={words.description}>
            <p className={styles.description} dir="auto">
              {description}
            </p>
          </Fact>
        )}
      </dl>
      <section aria-labelledby={heading} className={styles.resources}>
        <h3 id={heading}>{words.resources}</h3>
        <Relations talk={talk} />
      </section>
    </>
  )
}

function When({ talk: { start, end, zone } }: { readonly talk: Talk }) {
  const words = useWords()
  const { drawer } = useDrawerWords()
  const dates = useDates()
  if (start === undefined) return <p className={styles.time}>{words.noTime}</p>
  return (
    <div>
      <p className={styles.time}>
        <time dateTime={new Date(start).toISOString()}>{dates.span(start, end)}</time>
      </p>
      <p className={styles.quiet}>{dates.zoneName(start)}</p>
      {zone !== undefined && dates.differs(zone, start) && (
        <p className={styles.quiet}>
          {drawer.zone} {zone}: {dates.elsewhere(start, zone)}
        </p>
      )}
    </div>
  )
}

function People({ talk }: { readonly talk: Talk }) {
  const words = useWords()
  const presenters = presentersOf(talk)
  if (presenters.length === 0) return <span className={styles.quiet}>{words.noPresenter}</span>
  return (
    <ul className={styles.people}>
      {presenters.map((member) => (
        <li key={member.id} className={styles.person}>
          <Avatar member={member} />
          <span>
            <bdi>{member.name}</bdi>
            {member.email !== undefined && <bdi className={styles.email}>{member.email}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Counts({ talk }: { readonly talk: Talk }) {
  const words = useDrawerWords().drawer
  const { locale } = useDates()
  const known = (['registered', 'invited', 'attended'] as const).filter((name) => talk[name] !== undefined)
  if (known.length === 0) return null
  const said = known.map((name) => `${talk[name]?.toLocaleString(locale)} ${words.counts[name]}`)
  return <Fact name={words.registrations}>{said.join(' · ')}</Fact>
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
