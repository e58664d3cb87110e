import type { Call, ServerName } from '../http/exchange.ts'
import type { Fault } from './fault.ts'

function pathMatches(wanted: string, path: string): boolean {
  if (/^\/.+\/$/.test(wanted)) return new RegExp(wanted.slice(1, -1)).test(path)
  return path.includes(wanted)
}

function matches({ match }: Fault, server: ServerName, call: Call): boolean {
  const { pathname, search, searchParams } = call.url
  if (match.server !== undefined && match.server !== server) return false
  // A fault for a request must not be used up by the preflight before it.
  if (match.method === undefined ? call.method === 'OPTIONS' : match.method !== call.method) return false
  if (match.path !== undefined && !pathMatches(match.path, pathname + search)) return false
  return Object.entries(match.query ?? {}).every(([name, value]) => searchParams.get(name) === value)
}

/** The active faults. The first one that matches a request is applied and counted. */
export function createFaultList() {
  let faults: { fault: Fault; seen: number }[] = []
  let release = () => {}
  let cleared = untilReleased()

  function untilReleased(): Promise<void> {
    return new Promise((done) => (release = done))
  }

  return {
    add(more: readonly Fault[]) {
      faults.push(...more.map((fault) => ({ fault, seen: 0 })))
    },
    take(server: ServerName, call: Call): Fault | undefined {
      for (const entry of faults) {
        const { fault } = entry
        const last = fault.after + (fault.times ?? Infinity)
        if (entry.seen >= last || !matches(fault, server, call)) continue
        entry.seen += 1
        if (entry.seen > fault.after) return fault
      }
      return undefined
    },
    all: (): readonly Fault[] => faults.map(({ fault }) => fault),
    /** Resolves when the faults active now are removed. */
    cleared: (): Promise<void> => cleared,
    clear() {
      faults = []
      release()
      cleared = untilReleased()
    },
  }
}

/** The return type of {@link createFaultList}. */
export type FaultList = ReturnType<typeof createFaultList>
