import { Listeners, succeed, type Callbacks } from './answers'
import type { BuiltFiles } from './built-files'
import { cloudApi, type CallFunction, type PutFile } from './cloud-api'
import type { Device } from './device'
import { EngineTimers } from './engine-globals'
import type { Meter } from './meter'
import { Modules } from './modules'
import { navigationApi } from './navigation'
import { PageStack } from './page-stack'
import { addressOf } from './paths'
import { View } from './view'

interface App {
  onLaunch?: (options: object) => void
  onShow?: (options: object) => void
  onHide?: () => void
}

export interface Surroundings {
  readonly files: BuiltFiles
  readonly device: Device
  readonly screen: HTMLElement
  readonly meter: Meter
  readonly callFunction: CallFunction
  readonly putFile: PutFile
}

/** One run of the mini-program, from its start until it is closed. */
export class MiniProgram {
  readonly pages: PageStack
  readonly modules: Modules
  /** What `wx.showToast` and the like showed, in order. */
  readonly shown: string[] = []
  private readonly timers = new EngineTimers()
  private app: App = {}
  private alive = true

  constructor(
    private readonly around: Surroundings,
    private readonly url = `/${around.files.app.pages[0] ?? ''}`,
  ) {
    const { files, screen, meter } = around
    const view = new View(files, screen, meter)
    this.modules = new Modules(
      files,
      { wx: this.api(), ...this.starting(), ...view.registering },
      this.timers,
    )
    const run = (path: string): void => {
      this.modules.fetchPackageOf(path)
      this.modules.run(path)
    }
    this.pages = new PageStack(files.app, screen, (name, place) => {
      view.load(name, run)
      return view.mount(name, place)
    })
  }

  start(): void {
    this.modules.run('app.js')
    this.app.onLaunch?.(this.launch)
    this.app.onShow?.(this.launch)
    this.pages.reLaunch(addressOf(this.url))
  }

  /** The person goes to another app for a while, and comes back. */
  leaveAndReturn(): void {
    this.pages.top.instance.onHide?.()
    this.app.onHide?.()
    this.app.onShow?.(this.launch)
    this.pages.top.instance.onShow?.()
  }

  /** Ends without a word to the pages, as a system does that needs the memory. Nothing of it goes on. */
  kill(): void {
    this.alive = false
    this.timers.stop()
    this.pages.drop()
  }

  get idle(): boolean {
    return this.timers.idle
  }

  private get launch(): object {
    return { ...addressOf(this.url), scene: 1001, referrerInfo: {} }
  }

  private starting(): Record<string, unknown> {
    return {
      App: (app: App) => (this.app = app),
      getApp: () => this.app,
      getCurrentPages: () => this.pages.pages.map(({ instance }) => instance),
    }
  }

  private api(): Record<string, unknown> {
    const { device, callFunction, putFile } = this.around
    const later = (work: () => void): void => void this.timers.globals.setTimeout(work, 0)
    return {
      ...device.api(),
      ...navigationApi(() => this.pages, later),
      ...this.lifecycle(),
      ...this.messages(),
      cloud: cloudApi(device, {
        callFunction: (name, event) => this.whileAlive(() => callFunction(name, event)),
        putFile: (path, bytes) => this.whileAlive(() => putFile(path, bytes)),
      }),
      canIUse: () => true,
      nextTick: (work: () => void) => void Promise.resolve().then(work),
      createSelectorQuery: () => this.pages.top.instance.createSelectorQuery(),
      getAccountInfoSync: () => ({
        miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
      }),
    }
  }

  /** To who was ended, no answer comes any more; and nothing is sent for them. */
  private async whileAlive(work: () => Promise<unknown>): Promise<unknown> {
    const answer = this.alive ? await work() : undefined
    return this.alive ? answer : new Promise(() => undefined)
  }

  private lifecycle(): Record<string, unknown> {
    const names = ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'WindowResize']
    const events = names.map((name) => [name, new Listeners<unknown>()] as const)
    return {
      getLaunchOptionsSync: () => this.launch,
      getEnterOptionsSync: () => this.launch,
      ...Object.fromEntries(events.map(([name, { on }]) => [`on${name}`, on])),
      ...Object.fromEntries(events.map(([name, { off }]) => [`off${name}`, off])),
    }
  }

  private messages(): Record<string, unknown> {
    const show =
      (name: string) => (options: Callbacks & { readonly title?: string; readonly content?: string }) => {
        this.shown.push([options.title, options.content].filter(Boolean).join(' '))
        succeed(name, options, { confirm: true, cancel: false })
      }
    const quietly = (name: string) => (options?: Callbacks) => succeed(name, options)
    const silent = ['hideToast', 'hideLoading', 'hideKeyboard', 'vibrateShort', 'pageScrollTo', 'hideTabBar']
    const bars = ['setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor', 'hideHomeButton']
    return {
      ...Object.fromEntries([...silent, ...bars].map((name) => [name, quietly(name)])),
      showToast: show('showToast'),
      showLoading: show('showLoading'),
      showModal: show('showModal'),
    }
  }
}
