import { Text, View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { differsFrom, texts } from '../texts/kit'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'
import './field-row.css'

/** What a change of the field takes: it cannot be changed, it needs a proof, or it is just changed. */
export type FieldClass = 'locked' | 'proof' | 'free'

export const fieldClassIcons: Readonly<Record<FieldClass, IconName>> = {
  locked: 'lock',
  proof: 'proof',
  free: 'pen',
}

export interface FieldRowProps {
  /** The field's key: handed to `onTap`, so that one stable callback serves every row. */
  name?: string | undefined
  label: string
  /** '' reads 未填. */
  value: string
  fieldClass: FieldClass
  changed?: boolean | undefined
  /** The roster's value, where it is another. */
  differs?: string | undefined
  /** What to do besides, below the roster's value. */
  differsHelp?: string | undefined
  error?: string | undefined
  help?: string | undefined
  onTap?: ((name: string) => void) | undefined
  /** Only to be read: nothing at its end says that it leads on. */
  still?: boolean | undefined
  /** Below everything, as wide as the row: the proofs, for example. */
  children?: ReactNode
}

/** One field of a form: what it is, what it says, and what a change takes. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { name = '', label, value, fieldClass, changed, differs, error, help, onTap, children } = props
  const locked = fieldClass === 'locked'
  return (
    <Tappable
      className={classes('qh-field', locked && 'qh-field-locked', changed === true && 'qh-field-changed')}
      onTap={onTap === undefined ? undefined : () => onTap(name)}
    >
      <View className="qh-field-k">{label}</View>
      <View
        className={classes(
          'qh-field-v',
          value === '' && 'qh-field-empty',
          value.startsWith('•') && 'qh-field-mono',
        )}
      >
        {value === '' ? texts.notFilled : value}
      </View>
      <View className="qh-field-a">
        <Icon name={fieldClassIcons[fieldClass]} size="small" />
        <Text className="qh-field-word">{texts.fieldClasses[fieldClass]}</Text>
        {(onTap !== undefined || !locked) && props.still !== true && (
          <Icon name="chevron-right" size="small" />
        )}
      </View>
      {error !== undefined && (
        <View className="qh-field-x qh-field-bad">
          <Icon name="warn" size="small" />
          {error}
        </View>
      )}
      {help !== undefined && <View className="qh-field-x">{help}</View>}
      {differs !== undefined && (
        <View className="qh-differs">
          <Icon name="differs" size="small" />
          <View>
            <Text className="qh-differs-word">{texts.differs}</Text>
            {differsFrom(differs)}
            {props.differsHelp !== undefined && <View>{props.differsHelp}</View>}
          </View>
        </View>
      )}
      {children !== undefined && children !== null && children !== false && (
        <View className="qh-field-wide">{children}</View>
      )}
    </Tappable>
  )
})
