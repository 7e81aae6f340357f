import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import type { CallContract, Input, Output, PageCall } from '../../domain/contract/contract'
import type { Failure, FailureCode, Reply } from '../../domain/contract/failure'
import { pageContract } from '../../domain/contract/page-contract'
import { failureSentences } from '../../domain/messages'
import { texts } from '../texts/kit'
import { browserIdentity } from './identity'

// WeChat's engine may refuse to make functions from text; zod must not try.
z.config({ jitless: true })

/** `offline`: no answer came; whether the server did it is not known, and the same requestId may ask again. */
export type Trouble =
  /** Of something unexpected, `number` finds the line in the logs: the office is told it. */
  (Failure & { readonly number?: string }) | { readonly code: 'offline'; readonly fields?: undefined }

/** A call that was refused or did not get through. */
export class CallFailed extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.code)
    this.name = 'CallFailed'
  }
}

/** What to tell the person. */
export function sentenceOf(trouble: Trouble): string {
  if (trouble.code === 'offline') return texts.offline
  const sentence = failureSentences[trouble.code]
  return trouble.number === undefined ? sentence : `${sentence}${texts.callNumber(trouble.number)}`
}

const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(failureSentences, code)

/** Of a code inside an answer, one for each of several; what is not known here is told as something unexpected. */
export const sentenceOfCode = (code: string): string =>
  failureSentences[isFailureCode(code) ? code : 'unexpected']

export const troubleOf = (error: unknown): Trouble =>
  error instanceof CallFailed ? error.trouble : { code: 'unexpected' }

/** The calls that this program has with it: graduates' always, staff's with the pages of staff. */
const carried = new Map<string, CallContract>(Object.entries(pageContract))

/** Adds the calls of a subpackage. */
export function carry(calls: Readonly<Record<string, CallContract>>): void {
  for (const [name, one] of Object.entries(calls)) carried.set(name, one)
}

function contractOf(name: PageCall): CallContract {
  const known = carried.get(name)
  if (known === undefined) throw new Error(`no page here carries ${name}`)
  return known
}

/** Made once per intent: the same id again gets the stored answer. Unique, not secret. */
export function newRequestId(): string {
  const random = (): string => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}

/**
 * One thing that a person wants done. Asked for again after a lost or busy answer, it keeps its requestId, so
 * that nothing is done twice, and the server's ticket, so that it keeps its place in time (security §5).
 */
export interface Intent {
  readonly requestId: string
  ticket?: string
}

export const newIntent = (): Intent => ({ requestId: newRequestId() })

const TRIES = 4
const FIRST_PAUSE_MS = 400
const LONGEST_PAUSE_MS = 8000

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Full jitter: thousands who were refused together must not come back together. */
const pauseBefore = (attempt: number): number =>
  Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt)

/**
 * Makes one call. A lost answer and a busy server are tried again as the same intent, not before the server's
 * `retryAfter`.
 * @throws CallFailed
 */
export async function call<C extends PageCall>(
  name: C,
  input: Input<C>,
  intent: Intent = newIntent(),
): Promise<Output<C>> {
  checkInput(name, input)
  let trouble: Trouble = { code: 'offline' }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const reply = await send(name, { call: name, input, ...intent })
    if (reply?.ok === true) return reply.value as Output<C>
    if (reply !== null && reply.error.code !== 'busy') throw new CallFailed(numbered(reply.error, intent))
    trouble = reply?.error ?? { code: 'offline' }
    if (reply?.error.ticket !== undefined) intent.ticket = reply.error.ticket
    if (attempt < TRIES - 1) await pause((reply?.error.retryAfter ?? 0) + pauseBefore(attempt))
  }
  throw new CallFailed(trouble)
}

const SHOWN = 6

/** Enough of the request's id to find it by: staff read it to the office over the phone. */
const numbered = (error: Failure, { requestId }: Intent): Trouble =>
  error.code === 'unexpected' ? { ...error, number: requestId.slice(-SHOWN) } : error

/** The contract's own schema, before anything is sent: what it refuses is named by field. */
function checkInput(name: PageCall, input: unknown): void {
  const parsed = contractOf(name).input.safeParse(input)
  if (parsed.success) return
  const fields = parsed.error.issues.map(({ path }) => [String(path.at(-1) ?? ''), 'badInput'] as const)
  throw new CallFailed({ code: 'badInput', fields: Object.fromEntries(fields) })
}

/** The function's reply, or null when none came. */
async function send(name: PageCall, event: object): Promise<Reply<unknown> | null> {
  try {
    const answer = await transport(contractOf(name).on, event)
    return isReply(answer) ? answer : null
  } catch {
    return null
  }
}

const isReply = (answer: unknown): answer is Reply<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer

/** WeChat's cloud on the phone; the local cloud, which serves these pages, in a browser. */
async function transport(functionName: string, event: object): Promise<unknown> {
  if (process.env.TARO_ENV !== 'h5') {
    const { result } = await Taro.cloud.callFunction({ name: functionName, data: event })
    return result
  }
  const response = await fetch(`/functions/${functionName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': browserIdentity() },
    body: JSON.stringify(event),
  })
  return response.json()
}

/** Once, when the app starts. */
export function openCloud(): void {
  if (process.env.TARO_ENV === 'h5') return
  const env = process.env.QIHANG_CLOUD_ENV
  Taro.cloud.init(env ? { env } : {})
}
