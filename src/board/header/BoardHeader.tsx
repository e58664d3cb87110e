import { useConfig } from '../../config/config-context.ts'
import { useWords } from '../../words/board-words.ts'
import styles from './board-header.module.css'
import { LazyAccountMenu } from './LazyAccountMenu.ts'
import { Logo } from '../../ui/Logo.tsx'

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
      <LazyAccountMenu />
    </header>
  )
}
