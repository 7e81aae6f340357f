import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../../components/classes'
import { Icon, type IconName } from '../../components/icon'
import { texts } from '../../texts/mending'

export interface PickedProps {
  readonly label: string
  readonly required: boolean
  /** In words; '' reads 请选择. */
  readonly value: string
  readonly icon: IconName
  readonly error: string | undefined
  /** The phone's picker around what is tapped. */
  readonly children: (box: ReactNode) => ReactNode
}

/** A value that is picked and not typed, looking like a field. */
export function Picked({ label, required, value, icon, error, children }: PickedProps) {
  return (
    <View>
      <View className="qh-mend-label">
        <Text>{label}</Text>
        {!required && <Text>{texts.optional}</Text>}
      </View>
      {children(
        <View className={classes('qh-mend-pick', error !== undefined && 'qh-mend-pick-bad')}>
          <Text className={value === '' ? 'qh-mend-empty' : ''}>{value === '' ? texts.choose : value}</Text>
          <Icon name={icon} size="small" />
        </View>,
      )}
      {error !== undefined && (
        <View className="qh-mend-bad">
          <Icon name="warn" size="small" />
          {error}
        </View>
      )}
    </View>
  )
}
