/** A duration in minutes as text, rounded to one unit. */
function spanOf(minutes: number): string {
  if (minutes < 90) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 36 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

/** English texts of the sign-in. Loaded lazily: a person who is signed in does not need them. */
export const enSignIn = {
  account: {
    button: 'Account',
    unknown: 'Signed in',
    signOut: 'Sign out',
  },
  academies: {
    title: 'Which academy?',
    lead: 'You belong to several. Choose the one to show.',
    loading: 'Loading your academies…',
    missingScope:
      'Your sign-in does not include the permission to list your academies (TrainerCentral.portalapi.READ).',
    none: 'You do not belong to any academy yet.',
    unnamed: (orgId: string) => `Academy ${orgId}`,
    label: 'Academy',
    /** The meaning of the values is not documented, so they are shown unchanged. */
    role: (value: string) => `Role ${value}`,
  },
  signedOut: {
    title: 'See what is on, and be there on time',
    lead: (academy: string) =>
      academy === ''
        ? 'The upcoming live sessions of your academy, with the join link beside each.'
        : `The upcoming live sessions of ${academy}, with the join link beside each.`,
    insecure: 'Signing in needs a secure connection. Open the board over https, or on localhost.',
    done: 'You are signed out.',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    idle: (minutes: number) =>
      minutes === 1
        ? 'You were signed out after a minute without activity.'
        : `You were signed out after ${minutes} minutes without activity.`,
    endSession: (server: string) => `Sign out of ${server} too`,
    where: (server: string) => `You sign in at ${server}. Your password stays there.`,
    expired: 'Your sign-in has ended. Sign in again to go on where you were.',
  },
  renewing: {
    soon: (time: string) => `Your sign-in ends at ${time}.`,
    stay: 'Stay signed in',
    elsewhere: 'Continue in the sign-in window.',
    show: 'Show it',
  },
  notGranted: (server: string, scopes: readonly string[]) =>
    `${server} did not grant ${scopes.join(', ')}. Parts that need it cannot be shown.`,
  instead: (name: string) => `You are signed in as ${name} now. The board shows their sessions.`,
  gotIt: 'Got it',
  ownTab: 'Open the board in its own tab',
  relay: {
    byHand: 'This page is part of a sign-in on another site. Start there.',
    lead: (host: string) =>
      `You sign in at ${host}, in another window. Leave this one open: it takes you back to the board.`,
    go: 'Continue',
    waiting: 'Waiting for your sign-in in the other window…',
    blocked: 'The window was blocked. Allow pop-ups for this page, then continue.',
  },
  callback: {
    failed: 'You are not signed in',
  },
  failed: {
    denied: 'Access was not granted. You can try again.',
    stale:
      'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.',
    'no-storage':
      'The browser could not keep the sign-in. Allow this site to store data, then sign in again.',
    'somebody-else':
      'The accounts server answered for another person, so you were signed out. Sign in again.',
    blocked: 'The sign-in window was blocked. Allow pop-ups for this page, or try once more.',
    closed: 'The sign-in window was closed before you were signed in.',
    'timed-out': 'The accounts server took too long to answer. Try again.',
    throttled: (time: string) => `Zoho allows only a few sign-ins in ten minutes. Try again at ${time}.`,
    'untrusted-server': (server: string) =>
      `The sign-in came back from ${server}, which is not among the accounts servers of config.json.`,
    'wrong-issuer': (issuer: string) =>
      `The accounts server says that it is ${issuer}, which is not the issuer of config.json.`,
    forged: (what: string) =>
      `The answer of the accounts server cannot be trusted (${what}). You were not signed in.`,
    clock: (minutes: number, isAhead: boolean) =>
      `The clock of this device is about ${spanOf(minutes)} ${isAhead ? 'ahead of' : 'behind'} the accounts server’s. Set it, then sign in again.`,
    refused: (code: string | undefined) =>
      `The accounts server refused the sign-in${code === undefined ? '' : ` (${code})`}. Try again.`,
    unreachable: 'The accounts server cannot be reached. Try again.',
    'bad-status': (status: number) =>
      `The accounts server has a problem (status ${status}). Try again in a few minutes.`,
    unreadable: 'The answer of the accounts server cannot be read. Try again in a few minutes.',
    unusable: (what: string) =>
      `The answer of the accounts server was not accepted (${what}). Try again, or ask an admin.`,
    'not-accepted': (server: string) =>
      `The academy does not accept your sign-in at ${server}. It may be in another data centre: sign out there and use another account, or ask an admin.`,
    'not-configured': 'The board’s config.json cannot be used. The board says what is wrong with it.',
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
    found: 'Found',
    expected: 'Expected',
    /** What a field must be. */
    kinds: {
      text: 'text in quotes',
      notEmpty: 'text that is not empty',
      origin: 'an origin such as "https://academy.example", no path, no slash at the end',
      accountsServer: 'one of the accounts servers in signIn.tokenEndpoints',
      address: 'an https address, or a path on this site that begins with one "/"',
      issuer: 'the issuer’s https address, as its discovery document writes it',
      host: 'a host name such as "academy.example"',
      orgId: 'the academy’s number, in quotes',
      filter: 'the value of the API’s filter parameter, such as "5"',
      pageSize: 'a whole number from 1 to 1000',
      minutes: 'a number of minutes, 0 or more',
      idleMinutes: 'a number of minutes, 1 or more',
      tokenHeader: '"Bearer" or "Zoho-oauthtoken"',
      dialect: '"zoho" or "oidc"',
      flag: 'true or false',
      list: 'a list in [ ]',
      group: 'a group of fields in { }',
      required: 'this field: it has no default',
    },
  },
}
