import { View } from '@tarojs/components'
import { Chip } from '../../components/chip'
import { roughly } from '../../lib/time'
import { filters as texts } from '../../texts/desk'
import { countedAgo } from '../../texts/queue'
import type { FilterChip } from './filter-view'
import type { DeskFilter } from './lists'

export interface NarrowedProps {
  readonly chips: readonly FilterChip[]
  /** How old the numbers are, where that is worth a word; milliseconds. */
  readonly age: number | null
  readonly onFilter: (filter: DeskFilter) => void
}

/** What the list is narrowed to, each to be taken away by a tap. */
export function Narrowed({ chips, age, onFilter }: NarrowedProps) {
  return (
    <>
      {age !== null && <View className="qh-desk-note">{countedAgo(roughly(age))}</View>}
      {chips.length > 0 && (
        <View className="qh-chips">
          {chips.map(({ key, label, without }) => (
            <Chip
              key={key}
              on
              removable
              label={label}
              spoken={texts.remove(label)}
              onTap={() => onFilter(without)}
            />
          ))}
        </View>
      )}
    </>
  )
}
