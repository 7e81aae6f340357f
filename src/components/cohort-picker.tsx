import { Text, View } from '@tarojs/components'
import { texts } from '../texts/kit'
import './cohort-picker.css'
import { Icon } from './icon'
import { OptionPicker } from './pickers'

interface Named {
  readonly id: string
  readonly name: string
  readonly paused?: boolean
}

export interface CohortPickerProps {
  readonly cohorts: readonly Named[]
  readonly at: string
  readonly onPick: (id: string) => void
}

const wordsOf = ({ name, paused = false }: Named): string => (paused ? `${name}（${texts.paused}）` : name)

/** Which 届 the page is about; where there is only one, nothing is asked. */
export function CohortPicker({ cohorts, at, onPick }: CohortPickerProps) {
  if (cohorts.length < 2) return null
  const options = cohorts.map((one) => ({ value: one.id, label: wordsOf(one) }))
  return (
    <OptionPicker options={options} value={at} onPick={onPick}>
      <View className="qh-cohort">
        <Text className="qh-cohort-name">{options.find(({ value }) => value === at)?.label ?? ''}</Text>
        <Icon name="chevron-down" size="small" />
      </View>
    </OptionPicker>
  )
}

/** Which 届 the page is about, where it is about no other. */
export function CohortLine({ cohort }: { readonly cohort: Named }) {
  return <View className="qh-cohort-line">{wordsOf(cohort)}</View>
}
