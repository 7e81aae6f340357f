import type { CloudClock } from '../clock'
import type { Faults } from '../gateway/faults'
import type { Inbox } from '../gateway/messages'
import type { OperationMeter } from '../gateway/operation-meter'
import type { Timers } from '../timers/timers'
import { callFailureReply } from './function-routes'
import { readFault, readObject } from './read-body'
import type { HttpReply, HttpRequest, Route } from './server'
import { HttpFailure, jsonReply } from './server'

/** An instant worth jumping to, as the application knows it. */
export interface Moment {
  label: string
  /** ms */
  at: number
}

export interface ConsoleOptions {
  clock: CloudClock
  timers: Timers
  inbox: Inbox
  faults: Faults
  meter: OperationMeter
  contract: (() => unknown) | undefined
  moments: (() => Promise<Moment[]>) | undefined
}

const BODY_BYTES = 10 * 1024

const moveClock = (clock: CloudClock, { now, reset, advance, stopped }: Record<string, unknown>): void => {
  if (reset === true) clock.reset()
  else if (typeof now === 'number') clock.set(now)
  else if (typeof advance === 'number') clock.set(clock.now() + advance)
  else if (stopped === true) clock.stop()
  else if (stopped === false) clock.go()
  else throw new HttpFailure(400, 'expected {now: ms}, {advance: ms}, {stopped: boolean} or {reset: true}')
}

/** All messages in the order of sending, or with `?newest=50` only the last ones; how many there are is a header. */
const messagesReply = (inbox: Inbox, query: URLSearchParams): HttpReply => {
  const all = inbox.list()
  const newest = query.get('newest')
  if (newest !== null && !/^\d{1,5}$/.test(newest)) throw new HttpFailure(400, 'newest must be a number')
  const messages = newest === null ? all : inbox.newest(Number(newest))
  return jsonReply(messages, 200, { 'x-total-count': String(all.length) })
}

const get = (path: string, value: (request: HttpRequest) => unknown): Route => ({
  methods: ['GET'],
  path,
  maxBytes: 0,
  answer: async (request) => jsonReply(await value(request)),
})

/** `/console/clock`: reading, moving, stopping. */
function clockRoutes({ clock, timers }: ConsoleOptions): Route[] {
  const view = () => ({ now: clock.now(), offset: clock.offset, stopped: clock.stopped })
  const change: Route = {
    methods: ['PUT'],
    path: '/console/clock',
    maxBytes: BODY_BYTES,
    answer: async (request) => {
      moveClock(clock, readObject(request))
      // Whoever moves the clock sees the world after the timers of that time have run.
      await timers.runDue()
      return jsonReply(view())
    },
  }
  return [get('/console/clock', view), change]
}

function timerRoutes({ timers }: ConsoleOptions): Route[] {
  const run = async ({ path }: HttpRequest): Promise<HttpReply> => {
    try {
      return jsonReply(await timers.run(path.slice('/console/timers/'.length)))
    } catch (error) {
      return callFailureReply(error)
    }
  }
  return [
    get('/console/timers', () => timers.list()),
    { methods: ['POST'], path: '/console/timers/', maxBytes: BODY_BYTES, answer: run },
  ]
}

function faultRoutes({ faults }: ConsoleOptions): Route[] {
  const add = (request: HttpRequest): HttpReply => {
    const body = readObject(request)
    if (typeof body['quota'] === 'number') faults.setQuota(body['quota'])
    else faults.add(readFault(body))
    return jsonReply(faults.list())
  }
  const clear = (): HttpReply => {
    faults.clear()
    return jsonReply(faults.list())
  }
  const route = { path: '/console/faults', maxBytes: BODY_BYTES }
  return [
    get('/console/faults', () => faults.list()),
    { ...route, methods: ['POST'], answer: add },
    { ...route, methods: ['DELETE'], answer: clear },
  ]
}

/** The controls of the cloud below `/console/`: clock, timers, messages, faults, load, contract, moments. */
export function consoleRoutes(options: ConsoleOptions): Route[] {
  const { inbox, meter, contract, moments } = options
  return [
    ...clockRoutes(options),
    ...timerRoutes(options),
    {
      methods: ['GET'],
      path: '/console/messages',
      maxBytes: 0,
      answer: ({ query }) => messagesReply(inbox, query),
    },
    ...faultRoutes(options),
    get('/console/operations', () => ({ lastMinute: meter.lastMinute() })),
    ...(contract ? [get('/console/contract', contract)] : []),
    ...(moments ? [get('/console/moments', moments)] : []),
  ]
}
