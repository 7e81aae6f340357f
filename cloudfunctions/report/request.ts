/** What a visitor asks for, read from the event that the gateway makes of an HTTP request. */
export type Asked =
  /** The empty form, or one that knows the number already. */
  | { readonly kind: 'form'; readonly number: string }
  /** A scanned code. */
  | { readonly kind: 'scanned'; readonly number: string; readonly tag: string }
  /** What was typed into the form, as it was typed; '' for what is missing. */
  | { readonly kind: 'typed'; readonly number: string; readonly name: string; readonly address: string }
  | { readonly kind: 'method' }
  | { readonly kind: 'notOurForm' }

/** A number and a name take some hundred bytes, percent signs included. */
const MOST_BYTES = 4_096
const FORM_TYPE = 'application/x-www-form-urlencoded'

type Map = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is Map =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The own text under a key, else ''. */
const textOf = (map: unknown, key: string): string => {
  const value = isMap(map) && Object.hasOwn(map, key) ? map[key] : ''
  return typeof value === 'string' ? value : ''
}

/** Header names arrive in any case. */
const headerOf = (headers: unknown, wanted: string): string => {
  const names = isMap(headers) ? Object.keys(headers) : []
  return textOf(headers, names.find((name) => name.toLowerCase() === wanted) ?? wanted)
}

/** Reads an HTTP event; null for an event that is none, such as the call of a client. */
export function readAsked(event: unknown): Asked | null {
  const method = textOf(event, 'httpMethod')
  if (!isMap(event) || method === '') return null
  if (method === 'GET') return readQuery(event)
  return method === 'POST' ? readForm(event) : { kind: 'method' }
}

/**
 * `?n=…&t=…` is what our codes say. `/report/{number}?name=…` is kept for programs that check; people are never
 * led there, for a name does not belong into an address.
 */
function readQuery(event: Map): Asked {
  const query = event['queryStringParameters']
  const [number, tag, name] = [textOf(query, 'n'), textOf(query, 't'), textOf(query, 'name')]
  if (tag !== '') return { kind: 'scanned', number, tag }
  const [inPath = ''] = /[^/]+$/.exec(textOf(event, 'path').replace(/^\/report\/?/, '')) ?? []
  if (inPath !== '' && name !== '') return { kind: 'typed', number: inPath, name, address: addressOf(event) }
  return { kind: 'form', number: number === '' ? inPath : number }
}

function readForm(event: Map): Asked {
  const [type = ''] = headerOf(event['headers'], 'content-type').split(';')
  const sent = textOf(event, 'body')
  if (type.trim().toLowerCase() !== FORM_TYPE || sent.length > 2 * MOST_BYTES) return { kind: 'notOurForm' }
  const body = event['isBase64Encoded'] === true ? Buffer.from(sent, 'base64').toString('utf8') : sent
  if (Buffer.byteLength(body) > MOST_BYTES) return { kind: 'notOurForm' }
  const fields = new URLSearchParams(body)
  return { kind: 'typed', number: only(fields, 'n'), name: only(fields, 'name'), address: addressOf(event) }
}

/** A field that was sent once; twice is as good as not at all. */
function only(fields: URLSearchParams, key: string): string {
  const [value = '', ...more] = fields.getAll(key)
  return more.length === 0 ? value : ''
}

/** The gateway's word on where the request came from; a header would be the visitor's own. */
const addressOf = ({ requestContext }: Map): string => textOf(requestContext, 'sourceIp')
