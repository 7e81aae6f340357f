import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment'
import JsdomEnvironment from 'jest-environment-jsdom'
import { buildPages } from '../../../config/pages'

/** Node's own where jsdom brings another: its timers cannot be unref'd, its signals stop no fetch of Node. */
const preferred = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'AbortController',
  'AbortSignal',
  'Uint8Array',
  'ArrayBuffer',
  'URL',
  'URLSearchParams',
] as const

/**
 * A page to render into and Node at the same time: the mini-program draws into jsdom, and the local cloud it
 * speaks to runs in the same process. Built before the tests are read, because some are made from the build.
 */
export default class WeappEnvironment extends JsdomEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context)
    const inside: object = this.global
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      if (name in inside && !preferred.some((one) => one === name)) continue
      const descriptor = Object.getOwnPropertyDescriptor(globalThis, name)
      if (descriptor) Object.defineProperty(inside, name, { ...descriptor, configurable: true })
    }
  }

  override async setup(): Promise<void> {
    await super.setup()
    await buildPages('weapp', () => undefined)
  }

  /** Packages offer other files to browsers; the local cloud wants those for Node. */
  override exportConditions(): string[] {
    return ['node', 'node-addons']
  }
}
