/** A person who can sign in to the academy. `sub` at the issuer and `ZUID` at the accounts server are the `userId`. */
export interface Person {
  readonly userId: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** The role, as the sign-in button shows it. */
  readonly title: string
  /** Whether this person may see the whole academy (filter 5). */
  readonly isAdmin: boolean
}

/** The trainer, who is the member in the official sample. */
export const amelia: Person = {
  userId: '60001234567',
  firstName: 'Amelia',
  lastName: 'Burrows',
  email: 'trainer@zylker.example',
  title: 'trainer',
  isAdmin: false,
}

/** The administrator, the only one who sees the whole academy. */
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

/** All people with a button on the sign-in page. */
export const people: readonly Person[] = [amelia, noor, jonas]

/** The person with that user id. */
export function personOf(userId: string | undefined): Person | undefined {
  return people.find((person) => person.userId === userId)
}

/** First and last name. */
export function fullName(person: Person): string {
  return `${person.firstName} ${person.lastName}`
}
