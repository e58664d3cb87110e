import { fieldsOf, isShortText } from './untrusted.ts'

/** The versions of the messages that this build speaks, the newest first. */
export const versions: readonly number[] = [1]

/** How a host page asks the board to speak with it; a port comes with it, and all else goes through that. */
export interface ConnectMessage {
  readonly callboard: 'connect'
  /** Comes back in the answer. */
  readonly nonce: string
  readonly versions: readonly number[]
}

/** A knock, or `undefined` for whatever else windows say to each other. */
export function readConnect(data: unknown): ConnectMessage | undefined {
  const fields = fieldsOf(data)
  const [nonce, offered] = [fields?.get('nonce'), fields?.get('versions')]
  if (fields?.get('callboard') !== 'connect' || !isShortText(nonce) || !Array.isArray(offered))
    return undefined
  const numbers = offered.slice(0, 20).filter((one): one is number => Number.isInteger(one))
  return { callboard: 'connect', nonce, versions: numbers }
}

/** The newest version that both sides speak; 0 where there is none. */
export const commonVersion = (offered: readonly number[]): number =>
  versions.find((version) => offered.includes(version)) ?? 0
