import { useConfig } from '../../config/config-context.ts'
import { useWords } from '../../words/board-words.ts'
import styles from './board-header.module.css'
import { onDemand } from '../../ui/on-demand.tsx'
import { Logo } from '../../ui/Logo.tsx'

/** Loaded lazily after the first rows, as nobody needs it at once. */
const { Component: AccountMenu } = onDemand(async () => (await import('./AccountMenu.tsx')).AccountMenu, {
  optional: true,
})

/** The logo, the name of the academy and of the product, and the account menu. */
export function BoardHeader() {
  const words = useWords()
  const { academy } = useConfig()
  return (
    <header className={styles.header}>
      <Logo />
      <h1 className={styles.title}>
        {academy.name || words.product}
        {academy.name && <span className={styles.product}>{words.product}</span>}
      </h1>
      <AccountMenu />
    </header>
  )
}
