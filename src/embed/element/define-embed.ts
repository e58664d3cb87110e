import { hostParams } from '../../address/host-params.ts'
import { showBoard, type BoardFrame } from './board-frame.ts'
import { createStyles } from './styles.ts'

/** Defines `<callboard-embed>`. What is inside it stands in a shadow, where no framework that draws the page looks for it. */
export function defineEmbed(): void {
  const styles = createStyles()
  customElements.define(
    'callboard-embed',
    class extends HTMLElement {
      static readonly observedAttributes = [
        ...hostParams,
        'src',
        'frame-title',
        'height',
        'min-height',
        'max-height',
      ]
      readonly #root = this.attachShadow({ mode: 'open' })
      readonly #status = document.createElement('div')
      #isUp = false
      #kept: BoardFrame | undefined

      constructor() {
        super()
        this.#root.adoptedStyleSheets = [styles]
        const slot = document.createElement('slot')
        // The frame inside may be read after the element is.
        slot.addEventListener('slotchange', () => {
          const given = this.querySelector(':scope > iframe')
          if (this.#isUp && given !== this.#kept?.frame && (given || !this.#kept?.frame.isConnected))
            this.#begin()
        })
        this.#status.role = 'status'
        this.#root.append(slot, this.#status)
      }

      connectedCallback() {
        this.#isUp = true
        this.#kept = showBoard(this, this.#root, this.#status)
      }

      disconnectedCallback() {
        this.#isUp = false
        this.#kept?.end()
        this.#kept = undefined
        // In a document again it would be loaded again anyhow, and from an address that may be an old one by then.
        this.#root.querySelector('iframe')?.remove()
      }

      /** Moved by `moveBefore`: that there is this method is what keeps the frame from being loaded again. */
      connectedMoveCallback() {}

      attributeChangedCallback(name: string, before: string | null, now: string | null) {
        if (!this.#isUp || before === now) return
        if (name !== 'src') this.#kept?.changed(name)
        else {
          this.querySelector(':scope > iframe')?.removeAttribute('src')
          this.#begin()
        }
      }

      #begin() {
        this.disconnectedCallback()
        this.connectedCallback()
      }

      override focus() {
        this.#kept?.frame.focus()
      }
    },
  )
}
