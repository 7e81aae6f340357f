import type { CloudClock } from '../clock'
import { isPlainObject } from '../database/document'
import type { Fault, Faults } from '../gateway/faults'
import type { Inbox } from '../gateway/messages'
import type { Timers } from '../timers/timers'
import { callFailureReply } from './function-routes'
import type { HttpReply, HttpRequest, Route } from './server'
import { HttpFailure, jsonReply } from './server'

export interface ConsoleOptions {
  clock: CloudClock
  timers: Timers
  inbox: Inbox
  faults: Faults
  contract: (() => unknown) | undefined
}

const BODY_BYTES = 10 * 1024

const readObject = ({ body }: HttpRequest): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(body.toString())
  } catch {
    throw new HttpFailure(400, 'the body is not JSON')
  }
  if (!isPlainObject(value)) throw new HttpFailure(400, 'the body must be an object')
  return value
}

const moveClock = (clock: CloudClock, { now, reset, advance }: Record<string, unknown>): void => {
  if (reset === true) clock.reset()
  else if (typeof now === 'number') clock.set(now)
  else if (typeof advance === 'number') clock.set(clock.now() + advance)
  else throw new HttpFailure(400, 'expected {now: ms}, {advance: ms} or {reset: true}')
}

const optionalText = (body: Record<string, unknown>, field: 'collection' | 'action') => {
  const value = body[field]
  return typeof value === 'string' ? { [field]: value } : {}
}

const readFault = (body: Record<string, unknown>): Fault => {
  const { code, times = 1, after } = body
  if (typeof code !== 'string' && typeof code !== 'number') throw new HttpFailure(400, 'a fault needs a code')
  if (typeof times !== 'number') throw new HttpFailure(400, 'times must be a number')
  return {
    code,
    times,
    after: after === true,
    ...optionalText(body, 'collection'),
    ...optionalText(body, 'action'),
  }
}

/** The controls of the cloud below `/console/`: clock, timers, messages, faults, contract. */
export function consoleRoutes({ clock, timers, inbox, faults, contract }: ConsoleOptions): Route[] {
  const clockReply = () => jsonReply({ now: clock.now(), offset: clock.offset })

  const runTimer = async ({ path }: HttpRequest): Promise<HttpReply> => {
    try {
      return jsonReply(await timers.run(path.slice('/console/timers/'.length)))
    } catch (error) {
      return callFailureReply(error)
    }
  }

  const addFault = (request: HttpRequest): HttpReply => {
    const body = readObject(request)
    if (typeof body['quota'] === 'number') faults.setQuota(body['quota'])
    else faults.add(readFault(body))
    return jsonReply(faults.list())
  }

  const get = (path: string, value: () => unknown): Route => ({
    methods: ['GET'],
    path,
    maxBytes: 0,
    answer: () => jsonReply(value()),
  })

  return [
    { methods: ['GET'], path: '/console/clock', maxBytes: 0, answer: clockReply },
    {
      methods: ['PUT'],
      path: '/console/clock',
      maxBytes: BODY_BYTES,
      answer: async (request) => {
        moveClock(clock, readObject(request))
        // Whoever moves the clock sees the world after the timers of that time have run.
        await timers.runDue()
        return clockReply()
      },
    },
    get('/console/timers', () => timers.list()),
    { methods: ['POST'], path: '/console/timers/', maxBytes: BODY_BYTES, answer: runTimer },
    get('/console/messages', () => inbox.list()),
    get('/console/faults', () => faults.list()),
    { methods: ['POST'], path: '/console/faults', maxBytes: BODY_BYTES, answer: addFault },
    {
      methods: ['DELETE'],
      path: '/console/faults',
      maxBytes: BODY_BYTES,
      answer: () => {
        faults.clear()
        return jsonReply(faults.list())
      },
    },
    ...(contract ? [get('/console/contract', contract)] : []),
  ]
}
