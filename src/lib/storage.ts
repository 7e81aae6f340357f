import Taro from '@tarojs/taro'
import { browserIdentity } from './identity'

/** In a browser several people share one origin: each has keys of their own. */
const own = (key: string): string => `qihang:${browserIdentity()}:${key}`

/** What this device keeps under a key; undefined when nothing, or nothing readable, is kept. */
export function readKept(key: string): unknown {
  try {
    const kept: unknown = Taro.getStorageSync(own(key))
    return kept === '' ? undefined : kept
  } catch {
    return undefined
  }
}

/** Keeps a value on this device. Document numbers never come here. A full device is no reason to stop. */
export function keep(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(own(key), value)
  } catch {
    // Nothing to do: the value is still on the page, and goes to the server with the next save.
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(own(key))
  } catch {
    // It was not there, or the device does not answer; either way it is not needed any more.
  }
}

/** Every key under which this person keeps something on this device. */
export function keptKeys(): readonly string[] {
  try {
    const prefix = own('')
    const { keys } = Taro.getStorageInfoSync()
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  } catch {
    return []
  }
}
