import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../../components/classes'
import { Icon, type IconName } from '../../components/icon'
import './destination.css'

export interface FieldFrameProps {
  readonly label: string
  readonly aside: string | undefined
  readonly error: string | undefined
  readonly hint: string | undefined
  readonly children?: ReactNode
}

/** Label above, what is wrong or how to fill it in below: as the kit's inputs have it. */
export function FieldFrame({ label, aside, error, hint, children }: FieldFrameProps) {
  return (
    <View>
      <View className="qh-in-label">
        <Text>{label}</Text>
        {aside !== undefined && <Text className="qh-in-aside">{aside}</Text>}
      </View>
      {children}
      {error !== undefined && (
        <View className="qh-in-note qh-in-note-bad">
          <Icon name="warn" size="small" />
          {error}
        </View>
      )}
      {error === undefined && hint !== undefined && <View className="qh-in-note">{hint}</View>}
    </View>
  )
}

export interface FieldBoxProps extends FieldFrameProps {
  /** '' shows the placeholder. */
  readonly value: string
  readonly placeholder: string
  readonly icon: IconName
}

/** What a picker or a sheet is opened with: looks like an input, and says what was chosen. */
export function FieldBox({ value, placeholder, icon, ...frame }: FieldBoxProps) {
  return (
    <FieldFrame {...frame}>
      <View className={classes('qh-in-box qh-dest-box', frame.error !== undefined && 'qh-in-bad')}>
        <View className={classes('qh-dest-main', value === '' && 'qh-dest-empty')}>
          {value === '' ? placeholder : value}
        </View>
        <Icon name={icon} size="small" tone="neutral" />
      </View>
    </FieldFrame>
  )
}
