import { View } from '@tarojs/components'
import { memo } from 'react'
import { progressStates, type ProgressCounts } from '../../domain/registration/progress'
import { grouped, texts } from '../texts/kit'
import { aria } from './aria'
import { classes } from './classes'
import './stacked-bar.css'

export interface StackedBarProps {
  counts: ProgressCounts
  thin?: boolean | undefined
  /** The words and numbers below; without it they stand somewhere near. */
  legend?: boolean | undefined
}

/** How many stand where: six states in a fixed order. Who is not even bound is hatched. */
export const StackedBar = memo(function StackedBar({ counts, thin, legend }: StackedBarProps) {
  const said = progressStates.map((state) => `${texts.progress[state]} ${counts[state]}`).join('，')
  return (
    <View>
      <View
        className={classes('qh-stack', thin === true && 'qh-stack-thin')}
        {...aria({ role: 'img', label: said })}
      >
        {progressStates.map(
          (state) =>
            counts[state] > 0 && (
              <View
                key={state}
                className={`qh-stack-part qh-stack-${state}`}
                style={{ flexGrow: counts[state] }}
              />
            ),
        )}
      </View>
      {legend === true && (
        <View className="qh-stack-legend">
          {progressStates.map((state) => (
            <View key={state} className="qh-stack-item">
              <View className={`qh-stack-key qh-stack-${state}`} />
              {texts.progress[state]}
              <View className="qh-stack-count">{grouped(counts[state])}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
})
