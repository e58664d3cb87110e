import { defineEmbed } from './element/define-embed.ts'

// Read on a server there is nothing to define it in; read twice it stands already.
if ('customElements' in globalThis && !customElements.get('callboard-embed')) defineEmbed()
