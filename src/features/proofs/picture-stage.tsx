import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../../components/aria'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import type { Turn } from '../../lib/slot-upload'
import { texts } from '../../texts/proofs'
import './picture-stage.css'

export interface PictureStageProps {
  title: string
  text?: string | undefined
  src: string
  turn: Turn
  onClose: () => void
  /** Buttons. */
  children?: ReactNode
}

/** One picture over the whole page: to be looked at before it is used, or as it stands. */
export function PictureStage({ title, text, src, turn, onClose, children }: PictureStageProps) {
  return (
    <View className="qh-stage" {...aria({ role: 'dialog', label: title })}>
      <View className="qh-stage-top">
        <Tappable className="qh-stage-close" label={texts.close} onTap={onClose}>
          <Icon name="close" />
        </Tappable>
        <View className="qh-stage-title">{title}</View>
      </View>
      <View className="qh-stage-field">
        {/* A square: a picture lying in it fits however it is turned. */}
        <View className="qh-stage-square" style={{ transform: `rotate(${turn}deg)` }}>
          {src !== '' && <Image className="qh-stage-image" mode="aspectFit" src={src} />}
        </View>
      </View>
      <View className="qh-stage-foot">
        {text !== undefined && <View className="qh-stage-text">{text}</View>}
        <View className="qh-stage-row">{children}</View>
      </View>
    </View>
  )
}
