/** English: what is said before anybody is let in. Loaded when it is needed: whoever is signed in never reads it. */
export const enDoor = {
  signedOut: {
    title: 'See what is on, and be there on time',
    lead: (academy: string) =>
      academy === ''
        ? 'The upcoming live sessions of your academy, with the join link beside each.'
        : `The upcoming live sessions of ${academy}, with the join link beside each.`,
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    where: (server: string) => `You sign in at ${server}. Your password stays there.`,
    expired: 'Your sign-in has ended. Sign in again to go on where you were.',
  },
  callback: {
    working: 'Signing you in…',
    failed: 'You are not signed in',
    back: 'Back to the board',
  },
  failed: {
    denied: 'Access was not granted. You can try again.',
    stale: 'This sign-in was begun elsewhere or long ago. Begin again.',
    blocked: 'The sign-in window was blocked. Allow pop-ups for this page, or open the board in its own tab.',
    closed: 'The sign-in window was closed before you were signed in.',
    'untrusted-server': (server: string) =>
      `The sign-in came back from ${server}, which is not among the accounts servers of config.json.`,
    refused: (code: string) => `The accounts server refused the sign-in (${code}).`,
    unreachable: 'The accounts server cannot be reached. Try again.',
  },

  config: {
    title: 'The board is not set up',
    missing: {
      what: 'There is no config.json beside this page.',
      todo: 'Copy config.example.json to config.json, fill in your academy and your client, and reload.',
    },
    unreachable: {
      what: 'config.json could not be loaded.',
      todo: 'Check the connection and the server, then reload.',
    },
    notJson: {
      what: 'config.json is not JSON.',
      todo: (found: string) => `Expected an object in { }, found: ${found}`,
    },
    badFields: 'config.json has fields that cannot be used.',
    field: 'Field',
    found: 'Found',
    expected: 'Expected',
  },
}
