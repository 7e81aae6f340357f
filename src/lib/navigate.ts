import Taro from '@tarojs/taro'
import { pages, type PageName } from './pages'

/** Pages of WeChat's own tab bar: it wants them in the main package, and opened by switchTab. */
const nativeTabs: ReadonlySet<PageName> = new Set<PageName>(['home', 'record', 'messages', 'mine'])
export const isNativeTab = (page: PageName): boolean => nativeTabs.has(page)

export type Query = Readonly<Record<string, string>>

function addressOf(page: PageName, query: Query = {}): string {
  const text = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return text.length === 0 ? pages[page] : `${pages[page]}?${text.join('&')}`
}

/** Opens a page above this one. */
export const open = (page: PageName, query?: Query): void =>
  void Taro.navigateTo({ url: addressOf(page, query) })

/** Opens a page instead of this one: going back does not lead here again. */
export const replace = (page: PageName, query?: Query): void =>
  void Taro.redirectTo({ url: addressOf(page, query) })

/** Opens a tab. Pages of subpackages stand outside WeChat's tab bar and begin a new stack. */
export function openTab(page: PageName): void {
  const url = pages[page]
  if (process.env.TARO_ENV !== 'h5' && isNativeTab(page)) void Taro.switchTab({ url })
  else void Taro.reLaunch({ url })
}

/**
 * Beside other phones on one page, as the local cloud shows them: a browser keeps one history for all frames,
 * and going back in it would move whichever phone moved last.
 */
const isBesideOthers = (): boolean => process.env.TARO_ENV === 'h5' && window.parent !== window

/** The address of a page of the stack, without the mark that Taro puts on it. */
function addressOfPage(page: object): string {
  const path = 'path' in page && typeof page.path === 'string' ? page.path : pages.home
  return path.replace(/([?&])stamp=[^&]*&?/, '$1').replace(/[?&]$/, '')
}

/** One page back; from the first page, home. */
export function back(): void {
  const below = Taro.getCurrentPages().at(-2)
  if (below === undefined) openTab('home')
  else if (isBesideOthers()) void Taro.reLaunch({ url: addressOfPage(below) })
  else void Taro.navigateBack()
}
