import type { HostParamChanges } from '../../address/host-params.ts'
import { readHostMessage } from '../channel/host-messages.ts'
import type { RawParams } from '../../address/query-string.ts'

/** ms between two changes of the address: browsers refuse too many (Safari a hundred in thirty seconds, Chromium two hundred in ten). */
const pause = 350

/**
 * Takes what a host page orders, and has `change` carry it out. Many at once are one change, the last value of each parameter, so a flood
 * costs as much as three a second.
 */
export function createHostParams(change: (changes: RawParams) => void): {
  take(data: unknown): void
  stop(): void
} {
  let pending: HostParamChanges = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const carryOut = () => {
    timer = undefined
    const changes = pending
    if (Object.keys(changes).length === 0) return
    pending = {}
    timer = setTimeout(carryOut, pause)
    change(Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined])))
  }
  return {
    take(data) {
      const order = readHostMessage(data)
      if (!order) return
      pending = { ...pending, ...order.parameters }
      if (timer === undefined) carryOut()
    },
    stop: () => clearTimeout(timer),
  }
}
