import { memo, useCallback, useRef, useState, type ReactNode } from 'react'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { fieldHelp, placeholderOf, texts } from '../../texts/destination'
import type { AskedField } from '../../../domain/destination/asked-fields'
import { CodeField, DateField, OptionField, PlaceField } from './choosing'
import type { FieldForm, FieldProps } from './field-props'
import type { Values } from './model'
import { tidied } from './tidied'

export interface FormFieldsProps {
  readonly fields: readonly AskedField[]
  readonly values: Values
  readonly form: FieldForm
  /** Said below a field for these values, besides what is always said. */
  readonly hints: Values
}

const kinds: Readonly<Record<AskedField['kind'], (props: FieldProps) => ReactNode>> = {
  text: TypedField,
  long: TypedField,
  number: TypedField,
  phone: TypedField,
  url: TypedField,
  date: DateField,
  place: PlaceField,
  code: CodeField,
  option: OptionField,
}

/** Fields one below the other, each entered in the way of its kind. */
export function FormFields({ fields, values, form, hints }: FormFieldsProps) {
  return (
    <Stack>
      {fields.map((field) => {
        const Kind = kinds[field.kind]
        return (
          <Kind
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            form={form}
            aside={field.required ? undefined : texts.optional}
            hint={hints[field.name] ?? fieldHelp[field.name]}
          />
        )
      })}
    </Stack>
  )
}

function TypedField({ field, value, form, aside, hint }: FieldProps) {
  const { name, label, kind, maxLength } = field
  return (
    <Typed
      {...{ name, label, aside, hint, kind, maxLength }}
      initial={value}
      error={form.errors[name]}
      onType={form.type}
    />
  )
}

/** Pasted in groups, a code is longer than it is. Characters. */
const ROOM_FOR_BLANKS = 12

interface TypedProps extends Pick<AskedField, 'name' | 'label' | 'kind' | 'maxLength'> {
  readonly aside: string | undefined
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly initial: string
  readonly onType: (field: string, value: string) => void
}

/** Typed text; when the person goes on, it stands there as it is kept. */
const Typed = memo(function Typed({ kind, maxLength, onType, initial, ...said }: TypedProps) {
  const typed = useRef(initial)
  const [begun, setBegun] = useState({ text: initial, version: 0 })
  const change = useCallback(
    (field: string, value: string): void => {
      typed.current = value
      onType(field, value)
    },
    [onType],
  )
  const leave = (): void => {
    const text = tidied(said.name, typed.current)
    if (text === typed.current) return
    typed.current = text
    setBegun({ text, version: begun.version + 1 })
  }
  return (
    <TextInput
      {...said}
      initial={begun.text}
      version={begun.version}
      placeholder={placeholderOf(said.label)}
      type={kind === 'number' ? 'number' : 'text'}
      maxLength={said.name === 'creditCode' ? maxLength + ROOM_FOR_BLANKS : maxLength}
      multiline={kind === 'long'}
      onChange={change}
      onLeave={leave}
    />
  )
})
