/** The first letter of a text as a capital; nothing where there is none. Letters beyond the basic plane stay whole. */
export const firstLetter = (text: string | undefined): string =>
  (/\p{L}/u.exec(text ?? '')?.[0] ?? '').toUpperCase()
