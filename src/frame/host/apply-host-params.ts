import type { HostParamChanges } from '../../address/host-params.ts'
import { readHostMessage } from '../channel/host-messages.ts'
import type { RawParams } from '../../address/query-string.ts'

/** ms between two changes of the address: browsers rate-limit them (Safari to 100 in 30 s, Chromium to 200 in 10 s). */
const interval = 350

/**
 * Applies the parameters that a host page sets by calling `change`. Messages in quick succession are merged into one change with the last
 * value of each parameter, so a flood of messages causes at most three changes a second.
 */
export function createHostParams(change: (changes: RawParams) => void): {
  take(data: unknown): void
  stop(): void
} {
  let pending: HostParamChanges = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const apply = () => {
    timer = undefined
    const changes = pending
    if (Object.keys(changes).length === 0) return
    pending = {}
    timer = setTimeout(apply, interval)
    change(Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined])))
  }
  return {
    take(data) {
      const message = readHostMessage(data)
      if (!message) return
      pending = { ...pending, ...message.parameters }
      if (timer === undefined) apply()
    },
    stop: () => clearTimeout(timer),
  }
}
