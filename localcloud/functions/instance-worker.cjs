// @ts-check
'use strict'
/**
 * The inside of one function instance. Plain CommonJS because a worker starts without any TypeScript loader.
 * Receives {event, env} one at a time, answers {text} or {failure}.
 */
const { parentPort, workerData } = require('node:worker_threads')

/** @typedef {{ event: unknown, env: Record<string, string> }} Job */
/** @typedef {{ entry: string, clock: Float64Array, context: Record<string, unknown> }} Start */

/** Lets `Date` follow the cloud clock. Timers stay on real time, so waiting is not affected. */
const installClock = (/** @type {Float64Array} */ clock) => {
  const RealDate = Date
  const realNow = Date.now
  RealDate.now = () => {
    const [offset = 0, standsAt = NaN] = clock
    return Number.isNaN(standsAt) ? realNow() + offset : standsAt
  }
  const CloudDate = new Proxy(RealDate, {
    apply: () => new RealDate(RealDate.now()).toString(),
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [RealDate.now()] : parameters, newTarget),
  })
  RealDate.prototype.constructor = CloudDate
  globalThis.Date = CloudDate
}

/**
 * What the call before has replaced: a call's variable may stand over one of the instance.
 * @type {Record<string, string | undefined>}
 */
let replaced = {}

/** The SDK reads who is calling from the environment, at the time of the call. */
const setCallEnvironment = (/** @type {Record<string, string>} */ env) => {
  for (const [key, value] of Object.entries(replaced))
    if (value === undefined) delete process.env[key]
    else process.env[key] = value
  replaced = Object.fromEntries(Object.keys(env).map((key) => [key, process.env[key]]))
  Object.assign(process.env, env)
}

const describe = (/** @type {unknown} */ error) =>
  error instanceof Error
    ? (error.stack ?? error.message)
    : typeof error === 'string'
      ? error
      : JSON.stringify(error)

if (parentPort) {
  const port = parentPort
  const { entry, clock, context } = /** @type {Start} */ (workerData)
  installClock(clock)
  /** @type {{ main?: (event: unknown, context: unknown) => unknown }} */
  const handler = require(entry)
  port.on('message', async (/** @type {Job} */ job) => {
    setCallEnvironment(job.env)
    try {
      if (typeof handler.main !== 'function') throw new Error('index.main is not a function')
      const result = await handler.main(job.event, context)
      // Answers travel as JSON on the platform, so they do here: dates become text, functions disappear.
      port.postMessage({ text: JSON.stringify(result) ?? 'null' })
    } catch (error) {
      port.postMessage({ failure: describe(error) })
    }
  })
  port.postMessage('ready')
}
