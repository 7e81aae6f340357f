import { Text, View } from '@tarojs/components'
import './cohort-picker.css'
import { Icon } from './icon'
import { OptionPicker } from './pickers'

export interface CohortPickerProps {
  readonly cohorts: readonly { readonly id: string; readonly name: string }[]
  readonly at: string
  readonly onPick: (id: string) => void
}

/** Which 届 the page is about; where there is only one, nothing is asked. */
export function CohortPicker({ cohorts, at, onPick }: CohortPickerProps) {
  if (cohorts.length < 2) return null
  const options = cohorts.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OptionPicker options={options} value={at} onPick={onPick}>
      <View className="qh-cohort">
        <Text className="qh-cohort-name">{cohorts.find(({ id }) => id === at)?.name ?? ''}</Text>
        <Icon name="chevron-down" size="small" />
      </View>
    </OptionPicker>
  )
}
