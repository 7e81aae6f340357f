import { isPlainObject } from '../database/document'
import type { Fault } from '../gateway/faults'
import type { HttpRequest } from './server'
import { HttpFailure } from './server'

/** The JSON object that a console request carries. @throws HttpFailure 400 */
export function readObject({ body }: HttpRequest): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(body.toString())
  } catch {
    throw new HttpFailure(400, 'the body is not JSON')
  }
  if (!isPlainObject(value)) throw new HttpFailure(400, 'the body must be an object')
  return value
}

/** Real milliseconds; more than this outlasts every function. */
const LONGEST_DELAY = 60_000

const optionalText = (body: Record<string, unknown>, field: 'functionName' | 'collection' | 'action') => {
  const value = body[field]
  return typeof value === 'string' ? { [field]: value } : {}
}

/** A count from 1 on. */
const readCount = (value: unknown, name: string): number => {
  if (value === undefined) return 1
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw new HttpFailure(400, `${name} must be a number from 1 on`)
  return value
}

/** A fault as `POST /console/faults` takes it. @throws HttpFailure 400 */
export function readFault(body: Record<string, unknown>): Fault {
  const { code, delay, times, nth, after } = body
  const fails = typeof code === 'string' || typeof code === 'number'
  const delays = typeof delay === 'number' && delay > 0 && delay <= LONGEST_DELAY
  if (delay !== undefined && !delays)
    throw new HttpFailure(400, `delay must be milliseconds, ${LONGEST_DELAY} at most`)
  if (!fails && !delays) throw new HttpFailure(400, 'a fault needs a code or a delay')
  return {
    ...(fails ? { code } : {}),
    ...(delays ? { delay } : {}),
    times: readCount(times, 'times'),
    nth: readCount(nth, 'nth'),
    after: after === true,
    ...optionalText(body, 'functionName'),
    ...optionalText(body, 'collection'),
    ...optionalText(body, 'action'),
  }
}
