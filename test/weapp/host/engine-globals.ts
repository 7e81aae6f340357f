import { clearTimeout as end, setInterval as repeat, setTimeout as start } from 'node:timers'

/**
 * What a script of a mini-program finds: the language, and nothing of a browser or of Node. WeChat's engines
 * have no fetch, no AbortController, on Android no Intl, and make no functions from text.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/env.html
 */
const language = [
  ...['Object', 'Array', 'Math', 'Date', 'JSON', 'Promise', 'Symbol', 'Map', 'Set', 'WeakMap', 'WeakSet'],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError', 'RegExp'],
  ...['String', 'Number', 'Boolean', 'BigInt', 'Proxy', 'Reflect', 'parseInt', 'parseFloat', 'isNaN'],
  ...['isFinite', 'encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'escape', 'unescape'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...['Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'console', 'undefined', 'NaN', 'Infinity'],
]

const isName = /^[A-Za-z_$][\w$]*$/
/** Cannot be names of parameters of a strict function. */
const reserved = new Set(['eval', 'arguments'])

function NoFunctions(): never {
  throw new EvalError('A mini-program makes no functions from text.')
}
/** `instanceof Function` still holds; making a function from text does not. */
NoFunctions.prototype = Function.prototype

/** The names that have to be hidden from a script. */
const hidden = [
  ...Object.getOwnPropertyNames(globalThis).filter(
    (name) => isName.test(name) && !reserved.has(name) && !language.includes(name),
  ),
  'process',
]

/** What is put off for so long or less is work of this moment: drawing, mostly. Milliseconds. */
const SOON_MS = 50

/** Timers of one running mini-program: none rings after it was closed. */
export class EngineTimers {
  private readonly running = new Set<NodeJS.Timeout>()
  private readonly soon = new Set<NodeJS.Timeout>()

  readonly globals = {
    setTimeout: (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
      const timer = start(() => {
        this.forget(timer)
        work(...args)
      }, ms)
      this.running.add(timer)
      if ((ms ?? 0) <= SOON_MS) this.soon.add(timer)
      return timer
    },
    setInterval: (work: () => void, ms?: number) => {
      const timer = repeat(work, ms)
      this.running.add(timer)
      return timer
    },
    clearTimeout: (timer: NodeJS.Timeout) => this.clear(timer),
    clearInterval: (timer: NodeJS.Timeout) => this.clear(timer),
  }

  /** Whether the program waits for somebody else, or for a longer while. */
  get idle(): boolean {
    return this.soon.size === 0
  }

  stop(): void {
    for (const timer of this.running) end(timer)
    this.running.clear()
    this.soon.clear()
  }

  private clear(timer: NodeJS.Timeout): void {
    end(timer)
    this.forget(timer)
  }

  private forget(timer: NodeJS.Timeout): void {
    this.running.delete(timer)
    this.soon.delete(timer)
  }
}

/** The global object of one running mini-program. */
export function engineGlobals(timers: EngineTimers): Record<string, unknown> {
  const all = globalThis as unknown as Record<string, unknown>
  const names = language.map((name) => [name, all[name]] as const)
  return { ...Object.fromEntries(names), Function: NoFunctions, ...timers.globals }
}

/** Runs a script that sees only the globals given and the language. */
export function runScript(source: string, path: string, given: Readonly<Record<string, unknown>>): void {
  const names = new Set([...hidden, ...Object.keys(given)])
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a host runs the program it is given
  const script = new Function(...names, `${source}\n//# sourceURL=weapp:///${path}`) as (
    ...values: unknown[]
  ) => void
  script(...[...names].map((name) => given[name]))
}
