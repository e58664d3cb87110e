import { type Addresses, addressesOf } from './academy/options.ts'

/** The academy of the board at `boardOrigin` uses the four ports after the board's. */
export function optionsFor(boardOrigin: string) {
  const port = Number(new URL(boardOrigin).port)
  return {
    boardOrigin,
    accountsPort: port + 1,
    issuerPort: port + 2,
    apiPort: port + 3,
    hostPort: port + 4,
  }
}

/** The addresses of the servers that belong to the board at `boardOrigin`. */
export const addressesFor = (boardOrigin: string): Addresses => addressesOf(optionsFor(boardOrigin))
