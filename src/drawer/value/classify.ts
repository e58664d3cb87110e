import { webAddress, type WebAddress } from '../../lib/text/web-address.ts'
import { wordsOf } from './humanise.ts'
import { unescapeName } from './unescape-name.ts'

/** A field of an object: its key as the API sends it, and its value. */
export type Field = readonly [key: string, value: unknown]

/** A single value, by its apparent meaning. */
export type Scalar =
  | { readonly kind: 'none' }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** `at`: epoch ms */
  | { readonly kind: 'instant'; readonly at: number }
  /** `decimals`: number of decimals in the text */
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'id'; readonly text: string }
  | { readonly kind: 'mail'; readonly address: string }
  | ({ readonly kind: 'web' } & WebAddress)
  /** Possibly a path of the academy's API: the guard decides. */
  | { readonly kind: 'path'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/** A value, classified one level deep. */
export type Content =
  | Scalar
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  | { readonly kind: 'map'; readonly fields: readonly Field[] }

const idWords = new Set(['id', 'ids', 'uid', 'zaid', 'zuid', 'zsoid'])
const codeWords = new Set(['code', 'phone', 'mobile', 'zip', 'pincode', 'postcode', 'version', 'year'])
const timeWords = new Set(['time', 'date', 'timestamp', 'at', 'on', 'start', 'end', 'from', 'until'])
const plainNumber = /^-?(?:0|[1-9]\d{0,8})(?:\.(\d{1,9}))?$/
const plainMail = /^[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}$/
/** UTF-16 units: longer texts are plain text, and no pattern is tried on them. */
const maxAddressLength = 2048

const lastWord = (key: string) => wordsOf(key).at(-1)?.toLowerCase() ?? ''

/** Whether a key names an id, or ids. */
export const isIdKey = (key: string): boolean => idWords.has(lastWord(key))

/** Classifies a value. The API sends nearly everything as text, so the `key` is used too. Does not look inside lists and objects. */
export function classify(key: string, value: unknown): Content {
  if (value === null || value === undefined) return { kind: 'none' }
  if (typeof value === 'boolean') return { kind: 'truth', value }
  if (typeof value === 'number') return fromNumber(key, value)
  if (typeof value === 'string') return fromText(key, value)
  if (Array.isArray(value)) return { kind: 'list', items: value }
  if (typeof value === 'object') return { kind: 'map', fields: Object.entries(value) }
  return { kind: 'text', text: String(value) }
}

/** Whether a value is a list or an object. */
export const isStructure = (value: unknown): boolean => typeof value === 'object' && value !== null

/** A JSON number is classified like its text, as most numbers come as text; where that gives plain text, it is a number. */
function fromNumber(key: string, value: number): Scalar {
  const text = String(value)
  const scalar = fromText(key, text)
  if (scalar.kind !== 'text' || codeWords.has(lastWord(key))) return scalar
  return numberOf(value, text.split('.')[1]?.length ?? 0)
}

function fromText(key: string, sent: string): Scalar {
  const raw = unescapeName(key, sent)
  if (raw.length > maxAddressLength) return { kind: 'text', text: raw }
  const text = raw.trim()
  if (text === '' || text === '-1') return { kind: 'none' }
  if (text === 'true' || text === 'false') return { kind: 'truth', value: text === 'true' }
  if (plainMail.test(text)) return { kind: 'mail', address: text }
  if (raw.startsWith('/')) return { kind: 'path', text: raw }
  if (text === '0' && timeWords.has(lastWord(key))) return { kind: 'none' }
  if (isIdKey(key) && /^[\w-]+$/.test(text)) return { kind: 'id', text }
  return instant(key, text) ?? digits(key, text) ?? web(raw) ?? { kind: 'text', text: raw }
}

/** An instant: from 2000 to 2100 where the key names a time; else 13 digits before 2050 only, as ids also have 13 digits. */
function instant(key: string, text: string): Scalar | undefined {
  if (!/^\d{12,13}$/.test(text)) return undefined
  const at = Number(text)
  const [from, to] = timeWords.has(lastWord(key))
    ? [Date.UTC(2000, 0), Date.UTC(2100, 0)]
    : [1_000_000_000_000, Date.UTC(2050, 0)]
  return at >= from && at < to ? { kind: 'instant', at } : undefined
}

function digits(key: string, text: string): Scalar | undefined {
  if (codeWords.has(lastWord(key))) return undefined
  const number = plainNumber.exec(text)
  if (number) return numberOf(Number(text), number[1]?.length ?? 0)
  return /^\d{10,}$/.test(text) ? { kind: 'id', text } : undefined
}

const numberOf = (value: number, decimals: number): Scalar => ({ kind: 'number', value, decimals })

function web(raw: string): Scalar | undefined {
  const address = webAddress(raw)
  return address && { kind: 'web', ...address }
}
