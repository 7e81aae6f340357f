import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { Phase } from '../../../domain/cohort/cohort'
import { Icon, type IconName } from '../../components/icon'
import { Tag } from '../../components/status-tag'
import { Tappable } from '../../components/tappable'
import type { Tone } from '../../components/tone'
import { texts } from '../../texts/office'
import type { PhaseShown, WindowState } from './windows-view'
import './windows.css'

const tones: Readonly<Record<WindowState, { readonly tone: Tone; readonly icon: IconName }>> = {
  open: { tone: 'success', icon: 'check' },
  ahead: { tone: 'info', icon: 'clock' },
  over: { tone: 'neutral', icon: 'lock' },
  unset: { tone: 'neutral', icon: 'info' },
  inherited: { tone: 'neutral', icon: 'calendar' },
}

export interface PhaseRowProps {
  readonly shown: PhaseShown
  /** Where now is on the axis of the bars. */
  readonly now: number | null
  readonly onTap: (phase: Phase) => void
}

/** One phase: its bar on the common axis, and when it opens and closes in words. */
export const PhaseRow = memo(function PhaseRow({ shown, now, onTap }: PhaseRowProps) {
  const { phase, name, look, state, words, bar } = shown
  return (
    <Tappable className="qh-win-row" onTap={() => onTap(phase)}>
      <View className="qh-win-line">
        <Text className="qh-win-name">{name}</Text>
        <Tag tone={tones[state].tone} icon={tones[state].icon}>
          {texts.states[state]}
        </Tag>
        <Icon name="chevron-right" size="small" />
      </View>
      {bar !== null && (
        <View className="qh-win-track">
          <View
            className={`qh-win-bar qh-win-${look}`}
            style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
          />
          {now !== null && <View className="qh-win-now" style={{ left: `${now}%` }} />}
        </View>
      )}
      <View className="qh-win-words">{words}</View>
    </Tappable>
  )
})
