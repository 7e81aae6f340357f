import type { ITouchEvent } from '@tarojs/components'
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
  readonly onTouchStart: (event: ITouchEvent) => void
  readonly onTouchEnd: (event: ITouchEvent) => void
}

/** For the box over which a finger may swipe to the left; two fingers never do. */
export function useSwipeLeft(swiped: () => void): SwipeHandlers {
  const from = useRef<Point | null>(null)
  return {
    onTouchStart: ({ touches }) => {
      const [touch] = touches
      from.current = touch === undefined || touches.length > 1 ? null : pointOf(touch)
    },
    onTouchEnd: ({ changedTouches }) => {
      const [touch] = changedTouches
      const began = from.current
      from.current = null
      if (touch !== undefined && began !== null && isSwipeLeft(began, pointOf(touch))) swiped()
    },
  }
}

const pointOf = ({
  clientX: x,
  clientY: y,
}: {
  readonly clientX: number
  readonly clientY: number
}): Point => ({
  x,
  y,
})
