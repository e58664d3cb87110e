import type { Words } from '../words/words.ts'
import type { SignInFailure } from './session.ts'

/** Why somebody is not signed in, as a sentence. */
export function failureSentence(failure: SignInFailure, { trouble: { signIn } }: Words): string {
  switch (failure.kind) {
    case 'untrusted-server':
      return signIn['untrusted-server'](failure.server)
    case 'refused':
      return signIn.refused(failure.code)
    case 'denied':
    case 'stale':
    case 'blocked':
    case 'closed':
    case 'unreachable':
      return signIn[failure.kind]
  }
}
