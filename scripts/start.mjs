// `npm start`: serves the production build together with the embedded academy.
import { installDependencies } from './install.mjs'

installDependencies()
const { build, preview } = await import('vite')
await build({ logLevel: 'warn' })
const server = await preview({ logLevel: 'warn' })
const [address] = server.resolvedUrls?.local ?? ['http://localhost:4173/']
console.log(
  `Callboard is on ${address} – sign in as Amelia Burrows (trainer), Noor Haddad (academy admin) or Jonas Lind (attendee).`,
)
