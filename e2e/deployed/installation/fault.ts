import type { Control } from '../../control.ts'
import type { Changes } from './front.ts'
import type { Environment } from './nginx.ts'
import type { Site } from './site.ts'

/** One thing that is wrong with an installation. */
export interface Fault {
  /** Variables of nginx that are wrong, or what a server in front changes, or what the academy does. */
  readonly environment?: (site: Site) => Environment
  readonly changes?: Changes
  readonly academy?: (control: Control) => Promise<void>
  /** What the check says is wrong. */
  readonly named: string
  /** What it says about it. */
  readonly advice: RegExp
}
