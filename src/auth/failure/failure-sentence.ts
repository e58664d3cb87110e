import { minute } from '../../lib/time/units.ts'
import type { SignInWords } from '../../words/sign-in-words.ts'
import type { SignInFailure } from './sign-in-error.ts'

/** The text that explains a failure to the person. `time` formats epoch ms as a time of day. */
export function failureSentence(
  failure: SignInFailure,
  { failed }: SignInWords,
  time: (at: number) => string,
): string {
  switch (failure.kind) {
    case 'untrusted-server':
      return failed['untrusted-server'](failure.server)
    case 'wrong-issuer':
      return failed['wrong-issuer'](failure.issuer)
    case 'forged':
      return failed.forged(failure.what)
    case 'clock':
      return failed.clock(Math.round(Math.abs(failure.ahead) / minute), failure.ahead > 0)
    case 'refused':
      return failed.refused(failure.code)
    case 'unusable':
      return failed.unusable(failure.what)
    case 'bad-status':
      return failed['bad-status'](failure.status)
    case 'not-accepted':
      return failed['not-accepted'](failure.server)
    case 'throttled':
      return failed.throttled(time(failure.until))
    case 'denied':
    case 'stale':
    case 'somebody-else':
    case 'blocked':
    case 'closed':
    case 'timed-out':
    case 'unreachable':
    case 'unreadable':
    case 'no-storage':
    case 'not-configured':
      return failed[failure.kind]
  }
}
