import { hour, offsetAt, type Zone } from './time.ts'

/** Whether clocks of `zone` show the time of `at` (epoch ms) once more, as they do where they are put back. */
export function comesTwice(at: number, zone: Zone): boolean {
  const own = offsetAt(at, zone)
  // No clock is put back by more; those of Antarctica are by two hours.
  return [offsetAt(at - 3 * hour, zone), offsetAt(at + 3 * hour, zone)].some((other) => {
    const again = at + own - other
    return again !== at && offsetAt(again, zone) === other
  })
}
