import { databaseRefused, invalidParameter } from '../platform-error'
import { isPlainObject } from './document'

type Unwrap = (value: unknown, now: number) => unknown

const REGEXP_FLAGS = /^[ims]*$/

const toRegExp: Unwrap = (value) => {
  const { pattern, options = '' } = value as { pattern: string; options?: string }
  if (!REGEXP_FLAGS.test(options))
    throw invalidParameter(`regular expression option '${options}' is not supported`)
  return new RegExp(pattern, options)
}

const toDate: Unwrap = (value) => {
  const instant = isPlainObject(value) ? Number(value['$numberLong']) : value
  return new Date(instant as string | number)
}

/** `db.serverDate({offset})`, resolved at the moment the request is read. */
const toServerDate: Unwrap = (value, now) => {
  const offset = isPlainObject(value) ? fromWire(value['offset'] ?? 0, now) : 0
  return new Date(now + (Number(offset) || 0))
}

const WRAPPERS: Readonly<Record<string, Unwrap>> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $date: toDate,
  // Ids stay text: every id the platform makes is text, and text compares the same everywhere.
  $oid: String,
  $regularExpression: toRegExp,
  $tcb_server_date: toServerDate,
}

const UNSUPPORTED = new Set([
  '$numberDecimal', '$binary', '$uuid', '$symbol', '$code', '$timestamp', '$minKey', '$maxKey', '$dbPointer',
]) // prettier-ignore

/** Turns parsed Extended JSON into JavaScript values; operators such as `$gt` stay as they are. */
function fromWire(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((element) => fromWire(element, now))
  const entries: [string, unknown][] = Object.entries(value)
  const [first] = entries
  if (first !== undefined && entries.length === 1) {
    const [key, wrapped] = first
    const unwrap = Object.hasOwn(WRAPPERS, key) ? WRAPPERS[key] : undefined
    if (unwrap) return unwrap(wrapped, now)
    if (UNSUPPORTED.has(key)) throw invalidParameter(`BSON type ${key} is not modelled by the local cloud`)
  }
  const result: Record<string, unknown> = {}
  for (const [key, entry] of entries) {
    // Assigning this key would replace the prototype instead of adding a field.
    if (key === '__proto__') throw invalidParameter("a field may not be called '__proto__'")
    result[key] = fromWire(entry, now)
  }
  return result
}

/**
 * Reads Extended JSON text, canonical or relaxed.
 * @param now the instant (ms) that `serverDate` stands for
 * @throws PlatformError INVALID_PARAM on malformed text or a BSON type that is not modelled
 */
export function decode(text: string, now = 0): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalidParameter('the request holds malformed Extended JSON')
  }
  return fromWire(parsed, now)
}

const LAST_ISO_INSTANT = Date.UTC(10000, 0) - 1

const dateToWire = (date: Date) => {
  const instant = date.getTime()
  if (Number.isNaN(instant)) throw databaseRefused('an invalid date cannot be stored')
  const readable = instant >= 0 && instant <= LAST_ISO_INSTANT
  // Like bson: whole seconds carry no fraction.
  const iso = readable ? date.toISOString().replace('.000Z', 'Z') : ''
  return { $date: readable ? iso : { $numberLong: String(instant) } }
}

const numberToWire = (value: number) => {
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' }
  return Number.isFinite(value) ? value : { $numberDouble: String(value) }
}

const objectToWire = (value: object) => {
  const result: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) {
    if (key.startsWith('$')) {
      throw databaseRefused(`The dollar ($) prefixed field '${key}' is not valid for storage.`)
    }
    if (key === '__proto__') throw databaseRefused("a field may not be called '__proto__'")
    if (entry !== undefined) result[key] = toWire(entry)
  }
  return result
}

function toWire(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return numberToWire(value)
    case 'undefined':
      return null
    case 'object':
      break
    default:
      throw databaseRefused(`a ${typeof value} cannot be stored`)
  }
  if (value === null) return null
  if (value instanceof Date) return dateToWire(value)
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: value.flags.replace(/[^ims]/g, '') } }
  }
  // Array.from also turns holes into undefined, hence null: what MongoDB pads with.
  if (Array.isArray(value)) return Array.from(value, toWire)
  return objectToWire(value)
}

/**
 * Writes a value as relaxed Extended JSON: the text that is stored and the text that is sent.
 * Fields holding `undefined` are left out, as the SDK does.
 * @throws PlatformError DATABASE_REQUEST_FAILED when a value cannot be stored
 */
export const encode = (value: unknown): string => JSON.stringify(toWire(value))
