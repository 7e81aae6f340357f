import { View } from '@tarojs/components'
import { memo } from 'react'
import type { AskedField } from '../../../domain/destination/asked-fields'
import { DatePicker, OptionPicker } from '../../components/pickers'
import { PlacePicker } from '../../components/place-picker'
import { TextInput } from '../../components/text-input'
import type { PlaceTable } from '../../lib/place-table'
import { placeholderOf, texts } from '../../texts/mending'
import { inWords } from './model'
import { Picked } from './picked-field'

export interface MendFieldProps {
  readonly field: AskedField
  /** What stands in it now; of typed fields, what stood there at first. */
  readonly value: string
  /** What was there before anything was mended. */
  readonly before: string
  readonly version: string
  readonly error: string | undefined
  /** Null while the names of places are not on this device. */
  readonly places: PlaceTable | null
  readonly onType: (field: string, value: string) => void
  readonly onChoose: (field: string, value: string) => void
}

/** One field of a destination, entered as its kind asks; below it what stood there, where it is another now. */
export const MendField = memo(function MendField(props: MendFieldProps) {
  const { field, value, before, places } = props
  const nameOf = (code: string): string | null => places?.nameOf(code) ?? null
  return (
    <View>
      <Entry {...props} />
      {value !== before && (
        <View className="qh-mend-was">{texts.was(inWords('', [field.name, before], nameOf))}</View>
      )}
    </View>
  )
})

function Entry({ field, value, version, error, places, onType, onChoose }: MendFieldProps) {
  const { name, label, required, kind, maxLength, codes, options } = field
  const shown = inWords('', [name, value], (code) => places?.nameOf(code) ?? null)
  const pick = (picked: string): void => onChoose(name, picked)
  const common = { label, required, value: shown, error }
  if (kind === 'date')
    return (
      <Picked {...common} icon="calendar">
        {(box) => (
          <DatePicker value={value} onPick={pick}>
            {box}
          </DatePicker>
        )}
      </Picked>
    )
  if (kind === 'place')
    return (
      <Picked {...common} icon="chevron-right">
        {(box) =>
          places === null ? (
            box
          ) : (
            <PlacePicker places={places} value={value} onPick={pick}>
              {box}
            </PlacePicker>
          )
        }
      </Picked>
    )
  if (kind === 'code' || kind === 'option') {
    const choices =
      codes === undefined
        ? (options ?? []).map((one) => ({ value: one, label: one }))
        : Object.entries(codes.names).map(([code, word]) => ({ value: code, label: word }))
    return (
      <Picked {...common} icon="chevron-down">
        {(box) => (
          <OptionPicker options={choices} value={value} onPick={pick}>
            {box}
          </OptionPicker>
        )}
      </Picked>
    )
  }
  return (
    <TextInput
      name={name}
      label={label}
      aside={required ? undefined : texts.optional}
      initial={value}
      version={version}
      placeholder={placeholderOf(label)}
      maxLength={maxLength}
      type={kind === 'number' ? 'number' : 'text'}
      multiline={kind === 'long'}
      error={error}
      onChange={onType}
    />
  )
}
