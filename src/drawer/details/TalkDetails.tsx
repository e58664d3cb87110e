import { type ReactNode, useDeferredValue, useId, useMemo } from 'react'
import { presentersOf, type Member, type Talk } from '../../talks/talk.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { useWords } from '../../words/board-words.ts'
import { Avatar } from '../../talk-ui/picture/Avatar.tsx'
import { CountBars, countsOf } from './CountBars.tsx'
import { Description } from '../description/Description.tsx'
import { parseDescription } from '../description/parse-description.ts'
import { MemberNames } from '../resource/member-names-context.ts'
import { Relations } from '../relations/Relations.tsx'
import { CopyAndPrint } from './CopyAndPrint.tsx'
import { JoinActions } from './JoinActions.tsx'
import { Status } from '../../talk-ui/Status.tsx'
import { useTalkNow } from '../../talk-ui/use-talk-now.ts'
import { When } from './When.tsx'
import styles from './talk-details.module.css'

/** The main facts of a talk, then its description, and the resources that its links lead to. */
export function TalkDetails({ talk }: { readonly talk: Talk }) {
  const { drawer: words } = useDrawerWords()
  const heading = useId()
  // There are about fifty relations: deferred, so that the main facts are painted first. Those of the previous talk stay until then, so that
  // the drawer keeps its height and its scroll position. To React, `undefined` would be no initial value.
  const deferredTalk = useDeferredValue<Talk | null>(talk, null)
  const names = useMemo(() => namesOf(deferredTalk?.members ?? []), [deferredTalk?.members])
  return (
    <>
      <Summary talk={talk} />
      <dl className={styles.facts}>
        <Fact name={words.presenters}>
          <People talk={talk} />
        </Fact>
        {/* After the main facts when the drawer opens only: later, they have to change with the title. */}
        {deferredTalk && <MoreFacts talk={talk} />}
      </dl>
      <section
        aria-labelledby={heading}
        className={styles.resources}
        inert={deferredTalk !== null && deferredTalk.id !== talk.id}
      >
        <h3 id={heading}>{words.resources}</h3>
        {deferredTalk && (
          <MemberNames value={names}>
            <Relations key={deferredTalk.id} talk={deferredTalk} />
          </MemberNames>
        )}
      </section>
    </>
  )
}

/** UTF-16 units; the heading of the drawer may cut a longer name, where it is narrow and everywhere. */
const [cutOnPhone, cutAnywhere] = [40, 120]

/** Time and join link, and the name where it is long. */
function Summary({ talk }: { readonly talk: Talk }) {
  const now = useTalkNow(talk)
  return (
    <section className={styles.summary}>
      {talk.name.length > cutOnPhone && (
        <p dir="auto" className={styles.wholeName} data-long={talk.name.length > cutAnywhere}>
          {talk.name}
        </p>
      )}
      <div className={styles.when}>
        <When talk={talk} />
        <Status now={now} />
      </div>
      <JoinActions key={`join ${talk.id}`} talk={talk} join={now.join} />
      <CopyAndPrint key={`copy ${talk.id}`} talk={talk} />
    </section>
  )
}

/** Description and registrations. */
function MoreFacts({ talk }: { readonly talk: Talk }) {
  const { drawer: words } = useDrawerWords()
  const description = useMemo(() => parseDescription(talk.description), [talk.description])
  return (
    <>
      {description.length > 0 && (
        <Fact name={words.description}>
          <Description pieces={description} />
        </Fact>
      )}
      {countsOf(talk).length > 0 && (
        <Fact name={words.registrations}>
          <CountBars talk={talk} />
        </Fact>
      )}
    </>
  )
}

const namesOf = (members: readonly Member[]): ReadonlyMap<string, string> =>
  new Map(
    members.flatMap(({ userId, name }) => (userId === undefined || name === '' ? [] : [[userId, name]])),
  )

function People({ talk }: { readonly talk: Talk }) {
  const words = useWords()
  const presenters = presentersOf(talk)
  if (presenters.length === 0) return <span className={styles.muted}>{words.noPresenter}</span>
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

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
