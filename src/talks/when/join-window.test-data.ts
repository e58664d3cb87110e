import type { JoinWindow } from '../../config/schema.ts'

/** The default join window. */
export const joinWindow: JoinWindow = {
  hostMinutesBefore: 60,
  attendeeMinutesBefore: 15,
  minutesAfterEnd: 15,
}
