import { View, type ITouchEvent } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { aria, type Aria } from './aria'
import './tappable.css'

/** Milliseconds that the pressed look stays after the finger has left: a quick tap is seen too. */
const STAY_MS = 70

export interface TappableProps extends Aria {
  className: string
  /** Without it, it is a plain box. */
  onTap?: (() => void) | undefined
  style?: CSSProperties | undefined
  /** Keeps a drag on it from scrolling the page beneath. */
  catchMove?: boolean | undefined
  children?: ReactNode
}

/** A box that answers a tap, looks pressed meanwhile and keeps the tap from what lies around it. */
export function Tappable({ className, onTap, style, catchMove, children, ...spoken }: TappableProps) {
  const own = { ...(style !== undefined && { style }), ...(catchMove === true && { catchMove }) }
  if (onTap === undefined)
    return (
      <View className={className} {...own} {...aria(spoken)}>
        {children}
      </View>
    )
  const tapped = (event: ITouchEvent): void => {
    event.stopPropagation()
    onTap()
  }
  return (
    <View
      className={`qh-tap ${className}`}
      hoverClass="qh-pressed"
      hoverStayTime={STAY_MS}
      onClick={tapped}
      {...own}
      {...aria({ role: 'button', ...spoken })}
    >
      {children}
    </View>
  )
}
