import { hostParams } from '../../address/host-params.ts'
import { showBoard, type BoardFrame } from './board-frame.ts'
import { createStyles } from './styles.ts'

/** Defines `<callboard-embed>`. Its content is in a shadow root, so that a framework that renders the page does not remove it. */
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
        // The parser may add the iframe inside after it has connected the element.
        slot.addEventListener('slotchange', () => {
          const ownFrame = this.querySelector(':scope > iframe')
          if (this.#isUp && ownFrame !== this.#kept?.frame && (ownFrame || !this.#kept?.frame.isConnected))
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
        // Inserted again, the frame would reload anyway, and its address may be out of date by then.
        this.#root.querySelector('iframe')?.remove()
      }

      /**
       * Empty, but needed: with it, `moveBefore` calls neither `disconnectedCallback` nor `connectedCallback`, so the frame does not reload
       * (HTML Standard, "custom element reactions").
       */
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
