/** The first letter of a text in upper case; '' if it has none. Letters outside the Basic Multilingual Plane are not split. */
export const firstLetter = (text: string | undefined): string =>
  (/\p{L}/u.exec(text ?? '')?.[0] ?? '').toUpperCase()
