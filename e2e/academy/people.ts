/** Somebody who can sign in to the academy. `sub` at the issuer, `ZUID` at the accounts server: the `userId`. */
export interface Person {
  readonly userId: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** As the sign-in button says it. */
  readonly title: string
  /** May see the whole academy (filter 5). */
  readonly isAdmin: boolean
}

/** The trainer; she is the member in the official sample. */
export const amelia: Person = {
  userId: '60001234567',
  firstName: 'Amelia',
  lastName: 'Burrows',
  email: 'trainer@zylker.example',
  title: 'trainer',
  isAdmin: false,
}

/** The administrator, who alone sees the whole academy. */
export const noor: Person = {
  userId: '60001000001',
  firstName: 'Noor',
  lastName: 'Haddad',
  email: 'admin@zylker.example',
  title: 'academy admin',
  isAdmin: true,
}

/** The attendee. */
export const jonas: Person = {
  userId: '60001000002',
  firstName: 'Jonas',
  lastName: 'Lind',
  email: 'attendee@zylker.example',
  title: 'attendee',
  isAdmin: false,
}

/** Everybody with a button on the sign-in page. */
export const people: readonly Person[] = [amelia, noor, jonas]

/** The person of that user id. */
export function personOf(userId: string | undefined): Person | undefined {
  return people.find((person) => person.userId === userId)
}

/** First and last name. */
export function fullName(person: Person): string {
  return `${person.firstName} ${person.lastName}`
}
