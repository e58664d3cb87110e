/** Where the academy's servers listen. Ports are TCP ports on 127.0.0.1. */
export interface AcademyOptions {
  /** The accounts server, Zoho dialect. */
  readonly accountsPort?: number
  /** The plain OpenID Connect issuer. */
  readonly issuerPort?: number
  /** The API on an origin of its own, with CORS. */
  readonly apiPort?: number
  /** The site that shows the board in a frame. */
  readonly hostPort?: number
  /** The board's own origin, where Vite serves it: the only one that may sign in or read the API. */
  readonly boardOrigin?: string
}

/** The origins of the five servers, and what the board registered with the accounts servers. */
export interface Addresses {
  readonly board: string
  readonly accounts: string
  readonly issuer: string
  readonly api: string
  readonly host: string
  readonly redirectUri: string
}

/** Fills in the default ports and spells out the origins. */
export function addressesOf(options: AcademyOptions): Addresses {
  const board = options.boardOrigin ?? 'http://localhost:4173'
  return {
    board,
    // 127.0.0.1 and not localhost: an accounts server is another site than the board, cookies and all.
    accounts: `http://127.0.0.1:${options.accountsPort ?? 4174}`,
    issuer: `http://127.0.0.1:${options.issuerPort ?? 4175}`,
    api: `http://127.0.0.1:${options.apiPort ?? 4176}`,
    host: `http://127.0.0.1:${options.hostPort ?? 4177}`,
    redirectUri: `${board}/signed-in.html`,
  }
}

/** The organisation that the embedded academy is. */
export const orgId = '100000000'

/** The academy's own site, where join links lead. */
export const academySite = 'https://zylkeracademy.trainercentral.com'
