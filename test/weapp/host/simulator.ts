import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Listeners, succeed, type Callbacks } from './answers'
import type { BuiltFiles } from './built-files'
import { Device } from './device'
import { EngineTimers } from './engine-globals'
import type { Instance } from './view'

/** The parts used; its own types would declare WeChat's globals for the whole project. */
interface Simulate {
  readonly load: (
    path: string,
    options: { readonly compiler: 'official'; readonly rootPath: string },
  ) => string
  readonly render: (id: string) => {
    readonly attach: (place: HTMLElement) => void
    readonly instance: Instance
  }
}

/** The parts of WeChat's compilers that miniprogram-simulate brings along. */
interface Compilers {
  readonly wxssToJs: (folder: string) => string
}

const load = createRequire(__filename)

interface Definition {
  readonly data?: object
  externalClasses?: unknown
  behaviors?: unknown
}

/** A program under miniprogram-simulate: WeChat's own compiler makes the pages, one is shown at a time. */
export class Simulator {
  private readonly timers = new EngineTimers()
  private readonly simulate = load('miniprogram-simulate') as Simulate

  constructor(private readonly files: BuiltFiles) {}

  /** Runs what runs before every page. */
  start(): void {
    const world = globalThis as unknown as Record<string, unknown>
    let app: { onLaunch?: (options: object) => void } = {}
    Object.assign(world, {
      ...this.timers.globals,
      wx: { ...(world['wx'] as object), ...quietApi() },
      App: (given: typeof app) => (app = given),
      getApp: () => app,
      getCurrentPages: () => [],
      // It knows components only: a page is one whose functions are methods.
      Page: (definition: Definition) =>
        (world['Component'] as (given: object) => void)(asComponent(definition)),
      Component: listsOnly(world['Component'] as (given: Definition) => void),
    })
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the built program, known when it is built
    require(join(this.files.folder, 'app.js'))
    app.onLaunch?.({ path: '', query: {} })
  }

  /** Ends what pages do every minute. */
  stop(): void {
    this.timers.stop()
  }

  /** Compiles a page, shows it in an element and starts it. */
  show(page: string, place: HTMLElement): Instance {
    const { folder } = this.files
    const id = this.simulate.load(join(folder, page), { compiler: 'official', rootPath: folder })
    const component = this.simulate.render(id)
    component.attach(place)
    const { instance } = component
    instance.route = page
    instance.onLoad?.({})
    instance.onShow?.()
    instance.onReady?.()
    return instance
  }
}

/** @throws what WeChat's compiler says against a style sheet. */
export function compileStyles({ folder }: BuiltFiles): string {
  const ofSimulate = createRequire(load.resolve('miniprogram-simulate'))
  const compilers = ofSimulate('miniprogram-compiler') as Compilers
  return compilers.wxssToJs(folder)
}

function asComponent({ data, ...rest }: Definition): object {
  return {
    data,
    methods: Object.fromEntries(Object.entries(rest).filter(([, part]) => typeof part === 'function')),
  }
}

/** Taro writes `{}` where a list belongs; WeChat does not mind. */
const listsOnly =
  (register: (definition: Definition) => void) =>
  (definition: Definition): void => {
    if (!Array.isArray(definition.externalClasses)) delete definition.externalClasses
    if (!Array.isArray(definition.behaviors)) delete definition.behaviors
    register(definition)
  }

/** A phone whose calls are never answered: every page stays at what it shows first. */
function quietApi(): Record<string, unknown> {
  const { on } = new Listeners<unknown>()
  const quietly = (name: string) => (options?: Callbacks) => succeed(name, options)
  return {
    ...new Device().api(),
    cloud: { init: () => undefined, callFunction: () => new Promise(() => undefined) },
    canIUse: () => true,
    getLaunchOptionsSync: () => ({}),
    getEnterOptionsSync: () => ({}),
    ...Object.fromEntries(
      ['onAppShow', 'onAppHide', 'onError', 'onUnhandledRejection'].map((name) => [name, on]),
    ),
    ...Object.fromEntries(
      ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'].map((name) => [name, quietly(name)]),
    ),
  }
}
