import Taro from '@tarojs/taro'

/** px: what the platform covers at the top of a page. */
export interface Frame {
  readonly statusBar: number
  /** The line of the title and of WeChat's capsule. */
  readonly nav: number
  /** From the right edge to the capsule's left edge, with some air. */
  readonly capsule: number
}

/** As on an iPhone, which the pictures show. The browser has no capsule: it is drawn where WeChat's would be. */
const drawn: Frame = { statusBar: 44, nav: 44, capsule: 104 }

/** Measures of this device. Nothing of ours lies beneath WeChat's capsule. */
export function frame(): Frame {
  if (process.env.TARO_ENV === 'h5') return drawn
  const { statusBarHeight = drawn.statusBar, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  if (capsule.height === 0) return { ...drawn, statusBar: statusBarHeight }
  return {
    statusBar: statusBarHeight,
    nav: (capsule.top - statusBarHeight) * 2 + capsule.height,
    capsule: windowWidth - capsule.left + 10,
  }
}
