import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Turns the screen up while something is held out to somebody else's camera, and back afterwards. */
export function useBrightScreen(): void {
  useEffect(() => {
    // A browser has no say in it.
    if (process.env.TARO_ENV === 'h5') return undefined
    const before = Taro.getScreenBrightness().then(({ value }) => value)
    const turn = (value: number): Promise<unknown> => Taro.setScreenBrightness({ value })
    // Some phones refuse: the code can be read all the same.
    const bright = before.then(() => turn(1)).catch(() => undefined)
    return () => void bright.then(async () => turn(await before)).catch(() => undefined)
  }, [])
}
