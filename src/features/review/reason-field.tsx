import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { TextInput } from '../../components/text-input'
import { lengthOf, texts } from '../../texts/review'
import { Chip } from '../../components/chip'

/** What fits on a phone in one look; more is possible. */
const SOFT_LIMIT = 20
const HARD_LIMIT = 100

export interface ReasonFieldProps {
  readonly field: string
  readonly label: string
  readonly phrases: readonly string[]
  readonly initial: string
  readonly placeholder: string
  readonly onChange: (field: string, text: string) => void
}

/** A reason in words of one's own, or ready-made ones to begin with. It keeps what is typed itself. */
export const ReasonField = memo(function ReasonField(props: ReasonFieldProps) {
  const { field, label, phrases, initial, placeholder, onChange } = props
  const [text, setText] = useState(initial)
  const [picked, setPicked] = useState({ text: initial, version: 0 })
  const typed = (_field: string, value: string): void => {
    setText(value)
    onChange(field, value)
  }
  const pick = (phrase: string): void => {
    setPicked({ text: phrase, version: picked.version + 1 })
    typed(field, phrase)
  }
  const length = [...text].length
  return (
    <View>
      {phrases.length > 0 && (
        <>
          <View className="qh-chips-label">{texts.phrases}</View>
          <View className="qh-chips">
            {phrases.map((phrase) => (
              <Chip key={phrase} label={phrase} on={phrase === text} onTap={() => pick(phrase)} />
            ))}
          </View>
        </>
      )}
      <View className="qh-reason">
        <TextInput
          name={field}
          label={label}
          aside={lengthOf(length, SOFT_LIMIT)}
          initial={picked.text}
          version={picked.version}
          placeholder={placeholder}
          maxLength={HARD_LIMIT}
          hint={length > SOFT_LIMIT ? texts.tooLong : undefined}
          onChange={typed}
        />
      </View>
    </View>
  )
})
