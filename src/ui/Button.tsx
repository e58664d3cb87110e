import type { ComponentProps } from 'react'
import styles from './button.module.css'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly variant?: 'primary' | 'text' | 'icon'
}

const variants = { primary: styles.primary, text: styles.text, icon: `${styles.text} ${styles.icon}` }

/** A `<button>` in one of the board's styles. */
export function Button({ variant, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={variant ? `${styles.button} ${variants[variant]}` : styles.button}
      {...rest}
    />
  )
}
