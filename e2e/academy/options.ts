/** The ports of the academy's servers: TCP ports on 127.0.0.1. */
export interface AcademyOptions {
  /** The accounts server, Zoho dialect. */
  readonly accountsPort?: number
  /** The plain OpenID Connect issuer. */
  readonly issuerPort?: number
  /** The API on its own origin, with CORS. */
  readonly apiPort?: number
  /** The site that shows the board in a frame. */
  readonly hostPort?: number
  /** The board's own origin, served by Vite: the only one that may sign in or read the API. */
  readonly boardOrigin?: string
}

/** The origins of the five servers, and the board's registration at the accounts servers. */
export interface Addresses {
  readonly board: string
  readonly accounts: string
  readonly issuer: string
  readonly api: string
  readonly host: string
  readonly redirectUri: string
}

/** Adds the default ports and builds the origins. */
export function addressesOf(options: AcademyOptions): Addresses {
  const board = options.boardOrigin ?? 'http://localhost:4173'
  return {
    board,
    // 127.0.0.1 and not localhost: the accounts servers must be another site than the board, also for cookies.
    accounts: `http://127.0.0.1:${options.accountsPort ?? 4174}`,
    issuer: `http://127.0.0.1:${options.issuerPort ?? 4175}`,
    api: `http://127.0.0.1:${options.apiPort ?? 4176}`,
    host: `http://127.0.0.1:${options.hostPort ?? 4177}`,
    redirectUri: `${board}/signed-in.html`,
  }
}

/** The organisation of the embedded academy. */
export const orgId = '100000000'

/** The academy's own site, to which join links lead. */
export const academySite = 'https://zylkeracademy.trainercentral.com'
