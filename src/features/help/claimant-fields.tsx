import { View } from '@tarojs/components'
import { Cell } from '../../components/cell'
import { OptionPicker } from '../../components/pickers'
import { TextInput } from '../../components/text-input'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/help'
import type { Part } from './ask-form'
import './help.css'
import type { Asking } from './use-ask'

const { labels, pick, holdsNumber } = texts.ask
const LONGEST: Readonly<Record<Exclude<Part, 'text'>, number>> = { name: 40, studentNo: 20, phone: 20 }

/** Who somebody is whom no record tells: name, 学号, phone and college. */
export function ClaimantFields({ cohortId, asking }: { cohortId: string; asking: Asking }) {
  // Without the list the college is left out: the office finds the person all the same.
  const { data } = useCall('structure.list', { cohortId })
  const colleges = (data?.colleges ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const chosen = colleges.find(({ value }) => value === asking.collegeId)?.label ?? pick
  return (
    <View>
      {(['name', 'studentNo', 'phone'] as const).map((part) => (
        <View key={part} className="qh-help-field">
          <TextInput
            name={part}
            label={labels[part]}
            initial={asking.initial[part]}
            onChange={asking.type}
            type={part === 'phone' ? 'number' : 'text'}
            maxLength={LONGEST[part]}
            error={asking.refused.includes(part) ? holdsNumber : undefined}
          />
        </View>
      ))}
      {colleges.length > 0 && (
        <OptionPicker
          options={colleges}
          value={asking.collegeId}
          onPick={(collegeId) => asking.choose({ collegeId })}
        >
          <Cell icon="building" label={labels.collegeId} value={chosen} />
        </OptionPicker>
      )}
    </View>
  )
}
