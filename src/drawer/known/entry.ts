import type { DrawerWords } from '../../words/drawer-words.ts'
import type { Field, Scalar } from '../value/classify.ts'

/** A fact about an entry. */
export type EntryFact =
  | Scalar
  /** Bytes */
  | { readonly kind: 'size'; readonly bytes: number }
  | { readonly kind: 'duration'; readonly ms: number }
  /** The role of a person in a session, as the number the API uses. */
  | { readonly kind: 'role'; readonly role: string }
  /** A number of people or things, with its name. */
  | { readonly kind: 'count'; readonly name: string; readonly value: number }
  /** A value whose meaning no source gives: shown unchanged, with the name of its field. */
  | { readonly kind: 'asIs'; readonly name: string; readonly text: string }

/** One object of a list whose shape is known. */
export interface Entry {
  /** Its name, or the kind of thing where it has none. */
  readonly title: string | { readonly word: keyof DrawerWords['known']['titles'] }
  /** Whether it is a person, shown with a picture or an initial. */
  readonly isPerson: boolean
  /** The link to the picture, as it came and not checked yet. */
  readonly picture: unknown
  readonly facts: readonly EntryFact[]
  /** Its links by relation, not checked yet. */
  readonly links: readonly Field[]
  /** All its other fields. */
  readonly rest: readonly Field[]
}
