/**
 * What the failures of wx-server-sdk 4.0.2 mean, code by code. Where a code comes from:
 * W = wx-server-sdk/index.js, TCB_ERR_CODE (the platform's codes and their numbers);
 * N = @cloudbase/node-sdk 3.17.2 (utils/request.js, utils/request-core.js, storage/index.js);
 * Node = the system errors of a connection; CloudBase = its published list of error codes.
 * Whatever is not here means nothing to us: it is a bug, and asking again would not help.
 */
type Meaning = 'busy' | 'duplicate' | 'missing'

/** Connections that were not made, were lost, or said nothing in time. Source: Node; N SAFE_RETRY_CODE_SET. */
const lostConnections = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
] as const

const meanings: ReadonlyMap<unknown, Meaning> = new Map<unknown, Meaning>([
  // Database calls keep the number only, storage calls the word only. Source: W.
  [-501002, 'busy'],
  ['SERVER_TIMEOUT', 'busy'],
  [-501003, 'busy'],
  ['EXCEED_REQUEST_LIMIT', 'busy'],
  [-501004, 'busy'],
  ['EXCEED_CONCURRENT_REQUEST_LIMIT', 'busy'],
  [-503003, 'missing'],
  ['STORAGE_FILE_NONEXIST', 'missing'],
  // Source: CloudBase. W does not know it, so that database calls lose it.
  ['DATABASE_DUPLICATE_WRITE', 'duplicate'],
  ...lostConnections.map((code) => [code, 'busy'] as const),
  // A gateway in between that has nobody to pass the request on to; N makes the HTTP status the code.
  ...[502, 503, 504].map((status) => [status, 'busy'] as const),
])

/** The number that W gives to every code it does not know, and what it puts before the original words. */
const UNKNOWN_TO_SDK = -501001
const beforeWords = /^[\w.]+:fail -501001 resource system error\. /
const REQUEST_FAILED = -502001

/** Words that stand where a database call lost the code, each whole. */
const lostWords: readonly (readonly [RegExp, Meaning])[] = [
  // Node: "connect ECONNREFUSED 127.0.0.1:443", "read ECONNRESET", "getaddrinfo ENOTFOUND host".
  [new RegExp(`^(?:connect|read|write|getaddrinfo) (?:${lostConnections.join('|')})(?: |$)`), 'busy'],
  // Node, all of them ECONNRESET.
  [/^(?:socket hang up|aborted)$/, 'busy'],
  [/^Client network socket disconnected before secure TLS connection was established$/, 'busy'],
  // N utils/request-core.js, onTimeout.
  [/^(?:connect|request) timeout$/, 'busy'],
  // N utils/tcbapirequester.js: "502 Bad Gateway | [address]".
  [/^50[234] [A-Za-z ]+ \| \[/, 'busy'],
]

/** MongoDB's own number and words, which the platform passes on. */
const duplicateWords = /\bE11000 duplicate key error\b|\bDATABASE_DUPLICATE_WRITE\b/

/** N storage/index.js, downloadFile: the address was given, and then there was nothing, or nobody, behind it. */
const downloadWords: readonly (readonly [RegExp, Meaning])[] = [
  [/^downloadFile:fail 下载文件失败: Status:404 Url:/, 'missing'],
  [/^downloadFile:fail 下载文件失败: Status:50[234] Url:/, 'busy'],
]

/** What a failure of the SDK means; null for anything unknown. */
export function meaningOf(error: unknown): Meaning | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, errCode, errMsg } = error as Readonly<Record<string, unknown>>
  const words = typeof errMsg === 'string' ? errMsg : ''
  if ((errCode === UNKNOWN_TO_SDK || errCode === REQUEST_FAILED) && duplicateWords.test(words))
    return 'duplicate'
  const known = meanings.get(code) ?? meanings.get(errCode)
  if (known !== undefined) return known
  if (code === 'STORAGE_REQUEST_FAIL') return among(downloadWords, words)
  return errCode === UNKNOWN_TO_SDK ? among(lostWords, words.replace(beforeWords, '')) : null
}

const among = (table: readonly (readonly [RegExp, Meaning])[], words: string): Meaning | null =>
  table.find(([pattern]) => pattern.test(words))?.[1] ?? null
