/** What went wrong, in a sentence and what to do; by the facts of an error. */
export const trouble = {
  list: {
    network: 'The academy cannot be reached. Check your connection.',
    timeout: 'The academy takes too long to answer.',
    'too-large': 'The academy’s answer is too large to show.',
    'not-json': 'The academy’s answer cannot be read: it is not the list it should be.',
    'wrong-shape': 'The academy’s answer cannot be read: it is not the list it should be.',
    unauthorized: 'Your sign-in is no longer accepted. Sign in again.',
    'missing-scope':
      'Your sign-in does not include the permission to list sessions (TrainerCentral.talkapi.READ).',
    forbidden: 'You are not allowed to see these sessions.',
    'not-found': 'This academy was not found. Its number in config.json may be wrong.',
    throttled: 'The academy asks for a pause: too many requests. Try again in a minute.',
    server: 'The academy has trouble of its own just now.',
    rejected: 'The academy refused the request.',
  },
  unknown: 'Something went wrong here.',
}
