import type { Control } from '../../control.ts'
import type { Changes } from './front.ts'
import type { Environment } from './nginx.ts'

/** One thing that is wrong with an installation. */
export interface Fault {
  /** Variables of nginx that are wrong, for the board at an origin. */
  readonly environment?: (board: string) => Environment
  /** What a server in front changes. */
  readonly changes?: Changes
  /** What the academy does. */
  readonly academy?: (control: Control) => Promise<void>
  /** What the check says is wrong; `ACCOUNTS` stands for the origin of the accounts server. */
  readonly named: string
  /** What it says about it. */
  readonly advice: RegExp
}
