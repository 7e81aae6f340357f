import { View } from '@tarojs/components'
import { DiffRow } from '../../components/diff-row'
import { texts } from '../../texts/policy'
import type { DifferenceShown } from './differences-shown'

export interface DifferenceListProps {
  readonly shown: readonly DifferenceShown[]
  readonly oldWord?: string
  readonly newWord?: string
}

/** What changes, place by place: before, and after. */
export function DifferenceList({
  shown,
  oldWord = texts.before,
  newWord = texts.after,
}: DifferenceListProps) {
  return (
    <View>
      {shown.map(({ where, label, before, after }) => (
        <DiffRow
          key={where}
          label={label}
          tag={null}
          oldWord={oldWord}
          oldValue={before}
          newWord={newWord}
          newValue={after}
        />
      ))}
    </View>
  )
}
