import type { CommonEvent, ITouchEvent } from '@tarojs/components'
import { useRef } from 'react'

export interface Point {
  readonly x: number
  readonly y: number
}

/** So far a finger has to go; less is a tap that slipped. Pixels. */
const FAR_ENOUGH = 60
/** How much more sideways than up or down: a slanting scroll is no swipe. */
const CLEARLY = 2

/** Whether a finger that went from one place to another swiped to the left. */
export function isSwipeLeft(from: Point, to: Point): boolean {
  const left = from.x - to.x
  return left > FAR_ENOUGH && left > CLEARLY * Math.abs(to.y - from.y)
}

export interface SwipeHandlers {
  readonly onTouchStart: (event: CommonEvent) => void
  readonly onTouchEnd: (event: CommonEvent) => void
}

/** For the box over which a finger may swipe to the left; two fingers never do. */
export function useSwipeLeft(swiped: () => void): SwipeHandlers {
  const from = useRef<Point | null>(null)
  return {
    onTouchStart: (event) => {
      from.current = onlyOne(event, 'touches')
    },
    onTouchEnd: (event) => {
      const to = onlyOne(event, 'changedTouches')
      const began = from.current
      from.current = null
      if (to !== null && began !== null && isSwipeLeft(began, to)) swiped()
    },
  }
}

/** Where the only finger is; null where there are several. Taro's type of a box's events does not tell of fingers. */
function onlyOne(event: CommonEvent, which: 'touches' | 'changedTouches'): Point | null {
  const [touch, another] = (event as unknown as ITouchEvent)[which]
  return touch === undefined || another !== undefined ? null : { x: touch.clientX, y: touch.clientY }
}
