import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { DatePicker, TimePicker } from './pickers'
import { dayWords, isoDay, startOfDay } from '../lib/time'
import { texts } from '../texts/kit'
import './moment-field.css'

export interface MomentFieldProps {
  readonly label: string
  /** `2026-11-25`; '' while none is chosen. */
  readonly day: string
  /** `18:00`; `24:00` at the end of the day. */
  readonly time: string
  readonly now: number
  readonly onDay: (day: string) => void
  readonly onTime: (time: string) => void
}

/** A day and a time of the day, each in the phone's own picker. */
export function MomentField({ label, day, time, now, onDay, onTime }: MomentFieldProps) {
  return (
    <View>
      <View className="qh-mom-label">{label}</View>
      <View className="qh-mom-moment">
        <View className="qh-mom-day">
          <DatePicker value={day === '' ? isoDay(now) : day} onPick={onDay}>
            <View className="qh-mom-box">
              <Text className={day === '' ? 'qh-mom-box-empty' : ''}>
                {day === '' ? texts.chooseDay : dayWords(startOfDay(day), now)}
              </Text>
              <Icon name="calendar" />
            </View>
          </DatePicker>
        </View>
        {day !== '' && (
          <View className="qh-mom-time">
            <TimePicker value={time === '24:00' ? '00:00' : time} onPick={onTime}>
              <View className="qh-mom-box">
                <Text>{time}</Text>
                <Icon name="clock" />
              </View>
            </TimePicker>
          </View>
        )}
      </View>
    </View>
  )
}
