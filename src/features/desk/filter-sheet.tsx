import { View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '../../components/cell'
import { Chip } from '../../components/chip'
import { OptionPicker } from '../../components/pickers'
import { Sheet } from '../../components/sheet'
import type { FlowName } from '../../../domain/registration/standing'
import { serverNow } from '../../lib/now'
import { filters as texts } from '../../texts/desk'
import { signalName } from '../../texts/signals'
import type { Counts } from './counts'
import { classOptions, majorOptions, withMajor } from './filter-view'
import { noFilter, signalsOf, waitingDays, waitingFor, type DeskFilter } from './lists'

export interface FilterSheetProps {
  readonly flow: FlowName
  readonly filter: DeskFilter
  readonly classes: Counts['classes']
  readonly onClose: () => void
  readonly onFilter: (filter: DeskFilter) => void
}

/** Class, major, how long, what to look at: chosen together, and then shown. */
export function FilterSheet({ flow, filter, classes, onClose, onFilter }: FilterSheetProps) {
  const [chosen, choose] = useState(filter)
  const majors = majorOptions(classes)
  const ofMajor = classOptions(classes, chosen.majorId)
  const days = chosen.waiting?.days ?? null
  return (
    <Sheet
      open
      title={texts.title}
      onClose={onClose}
      confirm={{ label: texts.show, onTap: () => onFilter(chosen) }}
      cancel={{ label: texts.clear, onTap: () => onFilter(noFilter) }}
    >
      {classes.length === 0 ? (
        <View className="qh-desk-note">{texts.noClasses}</View>
      ) : (
        <>
          <Choice
            label={texts.major}
            options={majors}
            at={chosen.majorId ?? ''}
            onPick={(id) => choose(withMajor(chosen, id === '' ? null : id, classes))}
          />
          <Choice
            label={texts.class}
            options={ofMajor}
            at={chosen.classId ?? ''}
            onPick={(id) => choose({ ...chosen, classId: id === '' ? null : id })}
          />
        </>
      )}
      <View className="qh-chips-label">{texts.wait}</View>
      <View className="qh-chips">
        {waitingDays.map((one) => (
          <Chip
            key={one}
            on={days === one}
            label={texts.days(one)}
            onTap={() => choose({ ...chosen, waiting: waitingFor(days === one ? null : one, serverNow()) })}
          />
        ))}
      </View>
      <View className="qh-chips-label">{texts.signal}</View>
      <View className="qh-chips">
        {signalsOf[flow].map((code) => (
          <Chip
            key={code}
            on={chosen.signal === code}
            label={signalName(code)}
            onTap={() => choose({ ...chosen, signal: chosen.signal === code ? null : code })}
          />
        ))}
      </View>
    </Sheet>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly at: string
  readonly onPick: (value: string) => void
}

function Choice({ label, options, at, onPick }: ChoiceProps) {
  const value = options.find((one) => one.value === at)?.label ?? ''
  return (
    <OptionPicker options={options} value={at} onPick={onPick}>
      <Cell label={label} value={value} onTap={nothing} />
    </OptionPicker>
  )
}

/** The picker around it answers the tap. */
const nothing = (): void => undefined
