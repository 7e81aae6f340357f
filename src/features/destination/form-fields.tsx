import { Text, View } from '@tarojs/components'
import { memo, useState } from 'react'
import { DatePicker } from '../../components/pickers'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { readableDate } from '../../lib/time'
import { fieldHelp, placeholderOf, texts } from '../../texts/destination'
import { FieldError } from './field-error'
import type { FormField } from './asked'
import type { Values } from './model'
import type { DestinationForm } from './use-destination-form'

export interface FormFieldsProps {
  readonly fields: readonly FormField[]
  /** What stands in them at first. */
  readonly values: Values
  readonly form: Pick<DestinationForm, 'errors' | 'type'>
}

/** Fields to type into; each keeps its own text. */
export function FormFields({ fields, values, form }: FormFieldsProps) {
  return (
    <Stack>
      {fields.map((field) => (
        <Field
          key={field.name}
          {...field}
          initial={values[field.name] ?? ''}
          error={form.errors[field.name]}
          onChange={form.type}
        />
      ))}
    </Stack>
  )
}

interface FieldProps extends FormField {
  readonly initial: string
  readonly error: string | undefined
  readonly onChange: (field: string, value: string) => void
}

const Field = memo(function Field({
  name,
  label,
  required,
  maxLength,
  kind,
  initial,
  error,
  onChange,
}: FieldProps) {
  if (kind === 'date') return <DateField {...{ name, label, initial, error, onChange }} />
  return (
    <TextInput
      name={name}
      label={label}
      aside={required ? undefined : texts.optional}
      initial={initial}
      placeholder={placeholderOf(label)}
      maxLength={maxLength}
      multiline={kind === 'long'}
      error={error}
      hint={fieldHelp[name]}
      onChange={onChange}
    />
  )
})

function DateField({
  name,
  label,
  initial,
  error,
  onChange,
}: Pick<FieldProps, 'name' | 'label' | 'initial' | 'error' | 'onChange'>) {
  const [day, setDay] = useState(initial)
  const pick = (value: string): void => {
    setDay(value)
    onChange(name, value)
  }
  return (
    <View>
      <View className="qh-dest-date-label">
        <Text>{label}</Text>
        <Text className="qh-dest-meta">{texts.optional}</Text>
      </View>
      <DatePicker value={day} onPick={pick}>
        <View className="qh-dest-date">
          <Text className={day === '' ? 'qh-dest-date-empty' : ''}>
            {day === '' ? texts.chooseDate : readableDate(day)}
          </Text>
          <Icon name="calendar" />
        </View>
      </DatePicker>
      <FieldError text={error} />
    </View>
  )
}
