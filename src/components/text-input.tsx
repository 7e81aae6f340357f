import { Input, Text, Textarea, View } from '@tarojs/components'
import { memo, useState } from 'react'
import { texts } from '../texts/kit'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './text-input.css'

/** Without a limit of its own: more than any field takes, less than a paste by mistake. */
const DEFAULT_LENGTH = 200

export interface TextInputProps {
  /** The field's key: handed to `onChange`, so that one stable callback serves every field. */
  name: string
  label: string
  aside?: string | undefined
  /** What stands there at first. Later changes of it are not looked at, unless `version` changes too. */
  initial: string
  version?: string | number | undefined
  onChange: (name: string, value: string) => void
  /** The person has gone on to something else. */
  onLeave?: (() => void) | undefined
  error?: string | undefined
  hint?: string | undefined
  placeholder?: string | undefined
  type?: 'text' | 'number' | 'idcard' | undefined
  /** Dots instead of characters, and an eye that shows them. */
  secret?: boolean | undefined
  maxLength?: number | undefined
  multiline?: boolean | undefined
}

/**
 * A field to type into. The native input keeps the text: a keystroke is told to the page, and nothing is
 * drawn again because of it.
 */
export const TextInput = memo(function TextInput(props: TextInputProps) {
  const { label, aside, error, hint, version = '' } = props
  const [focused, setFocused] = useState(false)
  const [hidden, setHidden] = useState(props.secret === true)
  const box = classes('qh-in-box', focused && 'qh-in-focus', error !== undefined && 'qh-in-bad')
  return (
    <View>
      <View className="qh-in-label">
        <Text>{label}</Text>
        {aside !== undefined && <Text className="qh-in-aside">{aside}</Text>}
      </View>
      <View className={box}>
        <Native key={version} field={props} hidden={hidden} onFocused={setFocused} />
        {props.secret === true && (
          <Tappable
            className="qh-in-eye"
            label={hidden ? texts.showText : texts.hideText}
            onTap={() => setHidden(!hidden)}
          >
            <Icon name={hidden ? 'eye' : 'eye-off'} />
          </Tappable>
        )}
      </View>
      {error !== undefined && (
        <View className="qh-in-note qh-in-note-bad">
          <Icon name="warn" size="small" />
          {error}
        </View>
      )}
      {error === undefined && hint !== undefined && <View className="qh-in-note">{hint}</View>}
    </View>
  )
})

interface NativeProps {
  field: TextInputProps
  hidden: boolean
  onFocused: (focused: boolean) => void
}

function Native({ field, hidden, onFocused }: NativeProps) {
  const common = {
    name: field.name,
    defaultValue: field.initial,
    placeholder: field.placeholder ?? '',
    placeholderClass: 'qh-in-placeholder',
    maxlength: field.maxLength ?? DEFAULT_LENGTH,
    cursorSpacing: 96,
    ariaLabel: field.label,
    onInput: (event: { detail: { value: string } }): void => field.onChange(field.name, event.detail.value),
    onFocus: (): void => onFocused(true),
    onBlur: (): void => {
      onFocused(false)
      field.onLeave?.()
    },
  }
  if (field.multiline === true) return <Textarea className="qh-in-text qh-in-area" autoHeight {...common} />
  return <Input className="qh-in-text" type={field.type ?? 'text'} password={hidden} {...common} />
}
