import type { DrawerWords } from '../../words/drawer-words.ts'
import type { Field, Scalar } from '../value/classify.ts'

/** Something that is said of an entry. */
export type Remark =
  | Scalar
  /** Bytes. */
  | { readonly kind: 'size'; readonly bytes: number }
  | { readonly kind: 'duration'; readonly ms: number }
  /** What somebody may do in a session, as the API numbers it. */
  | { readonly kind: 'role'; readonly role: string }
  /** A number of people or things, with its name. */
  | { readonly kind: 'count'; readonly name: string; readonly value: number }
  /** A number that no source gives a meaning: shown as it comes, under the name of its field. */
  | { readonly kind: 'asIs'; readonly name: string; readonly text: string }

/** One thing of a list whose shape is known. */
export interface Entry {
  /** Its name, or what it is where it has none. */
  readonly title: string | { readonly word: keyof DrawerWords['known']['titles'] }
  /** Whether it is a person, with a face or an initial. */
  readonly isPerson: boolean
  /** Where the picture is: a link of the academy, unchecked. */
  readonly picture: unknown
  readonly remarks: readonly Remark[]
  /** Links of its own by their relations, unchecked. */
  readonly links: readonly Field[]
  /** All it said beyond that. */
  readonly rest: readonly Field[]
}
