import type { DoorWords } from '../words/door-words.ts'
import type { SignInFailure } from './session.ts'

/** Why somebody is not signed in, as a sentence. */
export function failureSentence(failure: SignInFailure, { failed }: DoorWords): string {
  switch (failure.kind) {
    case 'untrusted-server':
      return failed['untrusted-server'](failure.server)
    case 'refused':
      return failed.refused(failure.code)
    case 'denied':
    case 'stale':
    case 'blocked':
    case 'closed':
    case 'unreachable':
      return failed[failure.kind]
  }
}
