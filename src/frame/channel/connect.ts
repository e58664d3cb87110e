import { fieldsOf, isShortText } from './untrusted.ts'

/** The message versions that this build supports, newest first. */
export const versions: readonly number[] = [1]

/** The message that starts the handshake. A host page sends it with a MessagePort, which carries all further messages. */
export interface ConnectMessage {
  readonly callboard: 'connect'
  /** Repeated in the answer, so that the host page can match it. */
  readonly nonce: string
  readonly versions: readonly number[]
}

/** Reads a connect message; `undefined` for any other data that windows send each other. */
export function readConnect(data: unknown): ConnectMessage | undefined {
  const fields = fieldsOf(data)
  const [nonce, offered] = [fields?.get('nonce'), fields?.get('versions')]
  if (fields?.get('callboard') !== 'connect' || !isShortText(nonce) || !Array.isArray(offered))
    return undefined
  const numbers = offered.slice(0, 20).filter((one): one is number => Number.isInteger(one))
  return { callboard: 'connect', nonce, versions: numbers }
}

/** The newest version that both sides support; 0 where there is none. */
export const commonVersion = (offered: readonly number[]): number =>
  versions.find((version) => offered.includes(version)) ?? 0
