import { defineEmbed } from './element/define-embed.ts'

// On a server there are no custom elements; if the script runs twice, the element is already defined.
if ('customElements' in globalThis && !customElements.get('callboard-embed')) defineEmbed()
