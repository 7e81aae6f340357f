import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { texts } from '../../texts/office'
import { nothingMoves, type Effects } from './window-effects'
import './windows.css'

export interface WindowAfterProps {
  /** Null while there is nothing to save. */
  readonly effects: Effects | null
  readonly ofCollege: boolean
}

/** 保存以后: what happens at each instant, before it is saved. */
export function WindowAfter({ effects, ofCollege }: WindowAfterProps) {
  if (effects === null)
    return (
      <View className="qh-win-effect">
        {texts.inTenSeconds}
        {ofCollege && texts.collegeEffect}
      </View>
    )
  const lines = [
    ...(effects.closingNow ? [texts.closingNow] : []),
    ...(effects.openingNow ? [texts.openingNow] : []),
    ...nothingMoves(effects),
    texts.inTenSeconds,
  ]
  return (
    <View>
      {effects.warnings.map((sentence) => (
        <View key={sentence} className="qh-win-warning">
          <Banner tone="warn">{sentence}</Banner>
        </View>
      ))}
      <View className="qh-win-effect">
        <View className="qh-win-effect-head">{texts.afterwards}</View>
        {lines.map((line) => (
          <View key={line} className="qh-win-effect-line">
            {line}
          </View>
        ))}
      </View>
    </View>
  )
}
