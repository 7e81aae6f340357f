import { View } from '@tarojs/components'
import { Radio } from '../../components/choice'
import { DatePicker } from '../../components/pickers'
import { PlacePicker } from '../../components/place-picker'
import { Tappable } from '../../components/tappable'
import { usePlaces } from '../../lib/places'
import { shownDestinationValue } from '../../lib/shown-value'
import { texts } from '../../texts/destination'
import { FieldBox, FieldFrame } from './field-box'
import type { FieldProps } from './field-props'

/** A day, in the phone's own picker. */
export function DateField({ field, value, form, aside, hint }: FieldProps) {
  return (
    <DatePicker value={value} onPick={(day) => form.choose(field.name, day)}>
      <FieldBox
        label={field.label}
        aside={aside}
        value={shownDestinationValue(field.name, value, { table: '', places: 'loading' })}
        placeholder={texts.chooseDate}
        icon="calendar"
        error={form.errors[field.name]}
        hint={hint}
      />
    </DatePicker>
  )
}

/** A place, to the city at least; its code is kept, its full name shown. */
export function PlaceField({ field, value, form, aside, hint }: FieldProps) {
  const { places, failed, again } = usePlaces(true)
  const box = {
    label: field.label,
    aside,
    icon: 'pin',
    error: form.errors[field.name],
    hint,
  } as const
  if (places === null)
    return (
      <Tappable className="qh-dest-tap" onTap={failed ? again : undefined}>
        <FieldBox {...box} value="" placeholder={failed ? texts.placesFailed : texts.placesLoading} />
      </Tappable>
    )
  return (
    <PlacePicker places={places} value={value} wholeCities onPick={(code) => form.choose(field.name, code)}>
      <FieldBox {...box} value={places.nameOf(value) ?? value} placeholder={texts.choosePlace} />
    </PlacePicker>
  )
}

/** One of a long list: opens a sheet with a search. */
export function CodeField({ field, value, form, aside, hint }: FieldProps) {
  return (
    <Tappable className="qh-dest-tap" onTap={() => form.pick(field)}>
      <FieldBox
        label={field.label}
        aside={aside}
        value={field.codes?.names[value] ?? value}
        placeholder={texts.choose}
        icon="chevron-right"
        error={form.errors[field.name]}
        hint={hint}
      />
    </Tappable>
  )
}

/** One of a few answers, all to be seen. */
export function OptionField({ field, value, form, aside, hint }: FieldProps) {
  return (
    <FieldFrame label={field.label} aside={aside} error={form.errors[field.name]} hint={hint}>
      <View>
        {(field.options ?? []).map((option) => (
          <Radio
            key={option}
            label={option}
            on={option === value}
            // What is not asked for can be taken back.
            onTap={() => form.choose(field.name, option === value && !field.required ? '' : option)}
          />
        ))}
      </View>
    </FieldFrame>
  )
}
