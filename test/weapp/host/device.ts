import { Album } from './album'
import { fail, Listeners, promising, succeed, type Callbacks } from './answers'
import { Documents } from './documents'

/** WeChat's limit for one value. */
const LARGEST_VALUE = 1024 * 1024

const screenSize = { windowWidth: 375, windowHeight: 812, screenWidth: 375, screenHeight: 812 } as const
const measures = { pixelRatio: 3, statusBarHeight: 44, ...screenSize } as const
const versions = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN' } as const

interface Keyed extends Callbacks {
  readonly key: string
}

/** What of a phone outlives a mini-program: its storage, its network, its settings. An iPhone of 375 × 812. */
export class Device {
  readonly album = new Album()
  readonly documents = new Documents()
  /** What was copied last. */
  clipboard = ''
  private readonly storage = new Map<string, string>()
  private networkType: 'wifi' | 'none' = 'wifi'
  private theme: 'light' | 'dark' = 'light'
  /** WeChat's own setting; 17 is its normal. */
  fontSizeSetting = 17
  private networkChanged = new Listeners<{ isConnected: boolean; networkType: string }>()
  private themeChanged = new Listeners<{ theme: string }>()

  get isOnline(): boolean {
    return this.networkType === 'wifi'
  }

  goOffline(): void {
    this.setNetwork('none')
  }

  goOnline(): void {
    this.setNetwork('wifi')
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.theme = theme
    this.themeChanged.tell({ theme })
  }

  /** Everything that is kept, for a look from outside. */
  get kept(): ReadonlyMap<string, string> {
    return this.storage
  }

  /** What an earlier run of the program has kept. */
  keep(key: string, value: unknown): void {
    this.storage.set(key, JSON.stringify(value))
  }

  private setNetwork(networkType: 'wifi' | 'none'): void {
    this.networkType = networkType
    this.networkChanged.tell({ isConnected: this.isOnline, networkType })
  }

  /** The part of `wx` that belongs to the device, for a mini-program that starts now. */
  api(): Record<string, unknown> {
    // Who listened is gone with the program that was closed.
    this.networkChanged = new Listeners()
    this.themeChanged = new Listeners()
    return {
      ...this.album.api(),
      ...this.documents.api(),
      getFileSystemManager: () => ({ ...this.album.fileSystem(), ...this.documents.fileSystem() }),
      setClipboardData: promising((options: Callbacks & { readonly data: string }) => {
        this.clipboard = options.data
        succeed('setClipboardData', options)
      }),
      ...this.measuring(),
      ...this.storing(),
      ...this.network(),
      ...this.appearance(),
    }
  }

  private measuring(): Record<string, unknown> {
    const safeArea = { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 }
    return {
      getWindowInfo: () => ({ ...measures, safeArea }),
      getSystemInfoSync: () => ({ ...measures, ...versions, safeArea, platform: 'ios', theme: this.theme }),
      getDeviceInfo: () => ({ platform: 'ios', system: 'iOS 17.0', model: 'iPhone 13 mini' }),
      getMenuButtonBoundingClientRect: () => ({
        ...{ top: 50, bottom: 82, left: 281, right: 368 },
        ...{ width: 87, height: 32 },
      }),
    }
  }

  private storing(): Record<string, unknown> {
    const get = (key: string): unknown => {
      const text = this.storage.get(key)
      return text === undefined ? '' : JSON.parse(text)
    }
    const set = (key: string, value: unknown): void => {
      const text = JSON.stringify(value)
      if (text.length > LARGEST_VALUE) throw new Error('setStorage:fail data exceed max size')
      this.storage.set(key, text)
    }
    return {
      getStorageSync: get,
      setStorageSync: set,
      removeStorageSync: (key: string) => void this.storage.delete(key),
      clearStorageSync: () => this.storage.clear(),
      getStorage: (options: Keyed) =>
        this.storage.has(options.key)
          ? succeed('getStorage', options, { data: get(options.key) })
          : fail('getStorage', options, 'data not found'),
      setStorage: (options: Keyed & { readonly data: unknown }) => {
        set(options.key, options.data)
        succeed('setStorage', options)
      },
      removeStorage: (options: Keyed) => {
        this.storage.delete(options.key)
        succeed('removeStorage', options)
      },
    }
  }

  private network(): Record<string, unknown> {
    return {
      getNetworkType: (options?: Callbacks) =>
        succeed('getNetworkType', options, { networkType: this.networkType }),
      onNetworkStatusChange: this.networkChanged.on,
      offNetworkStatusChange: this.networkChanged.off,
    }
  }

  private appearance(): Record<string, unknown> {
    const base = () => ({ ...versions, theme: this.theme, fontSizeSetting: this.fontSizeSetting })
    return {
      getAppBaseInfo: base,
      onThemeChange: this.themeChanged.on,
      offThemeChange: this.themeChanged.off,
    }
  }
}
