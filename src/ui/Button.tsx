import type { ComponentProps } from 'react'
import styles from './button.module.css'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly look?: 'primary' | 'quiet' | 'icon'
}

const looks = { primary: styles.primary, quiet: styles.quiet, icon: `${styles.quiet} ${styles.icon}` }

/** A button that does something on this page. */
export function Button({ look, ...rest }: ButtonProps) {
  return (
    <button type="button" className={look ? `${styles.button} ${looks[look]}` : styles.button} {...rest} />
  )
}
