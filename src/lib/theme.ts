import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { keep, readKept } from './storage'

/** From this size on (WeChat's own setting; 17 is its normal) people have asked for large type. */
const LARGE_FROM = 20
const LARGE_KEY = 'largeType'

type Theme = 'light' | 'dark'
const listeners = new Set<() => void>()

/** What the person chose here, or, where nothing was chosen, what WeChat is set to. */
export function isLargeType(): boolean {
  const chosen = readKept(LARGE_KEY)
  if (typeof chosen === 'boolean') return chosen
  if (process.env.TARO_ENV === 'h5')
    return new URLSearchParams(window.location.search).get('type') === 'large'
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return (fontSizeSetting ?? 0) >= LARGE_FROM
}

export function chooseLargeType(large: boolean): void {
  keep(LARGE_KEY, large)
  for (const tell of listeners) tell()
}

/** The classes of a page's root: theme and type size. Tokens answer to them (src/app.css). */
export function useThemeClass(): string {
  const [theme, setTheme] = useState<Theme>(currentTheme)
  const [large, setLarge] = useState(isLargeType)
  useEffect(() => {
    const tell = (): void => setLarge(isLargeType())
    listeners.add(tell)
    const stop = onThemeChange(setTheme)
    return () => {
      listeners.delete(tell)
      stop()
    }
  }, [])
  return `qh-${theme}${large ? ' qh-large' : ''}`
}

const darkQuery = '(prefers-color-scheme: dark)'

function currentTheme(): Theme {
  if (process.env.TARO_ENV === 'h5') return window.matchMedia(darkQuery).matches ? 'dark' : 'light'
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}

function onThemeChange(changed: (theme: Theme) => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const query = window.matchMedia(darkQuery)
    const tell = (): void => changed(currentTheme())
    query.addEventListener('change', tell)
    return () => query.removeEventListener('change', tell)
  }
  const tell = ({ theme }: { theme: string }): void => changed(theme === 'dark' ? 'dark' : 'light')
  Taro.onThemeChange(tell)
  return () => Taro.offThemeChange(tell)
}
