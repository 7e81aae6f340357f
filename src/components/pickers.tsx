import { Picker, View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface OptionPickerProps {
  options: readonly { value: string; label: string }[]
  value: string
  onPick: (value: string) => void
  /** What is tapped; it must not answer taps itself. */
  children: ReactNode
}

/** One of a short list, in the phone's own picker. */
export function OptionPicker({ options, value, onPick, children }: OptionPickerProps) {
  const at = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )
  return (
    <Picker
      className="qh-pick"
      mode="selector"
      range={options.map((option) => option.label)}
      value={at}
      onChange={(event) => {
        const picked = options[Number(event.detail.value)]
        if (picked !== undefined) onPick(picked.value)
      }}
    >
      <View>{children}</View>
    </Picker>
  )
}

export interface DatePickerProps {
  /** `YYYY-MM-DD`; '' when nothing was picked yet. */
  value: string
  start?: string | undefined
  end?: string | undefined
  /** Only the month: values are `YYYY-MM`. */
  month?: boolean | undefined
  onPick: (value: string) => void
  /** What is tapped; it must not answer taps itself. */
  children: ReactNode
}

/** A day, in the phone's own picker. */
export function DatePicker({ value, start, end, month, onPick, children }: DatePickerProps) {
  return (
    <Picker
      className="qh-pick"
      mode="date"
      value={value}
      {...(month === true && { fields: 'month' as const })}
      {...(start !== undefined && { start })}
      {...(end !== undefined && { end })}
      onChange={(event) => onPick(event.detail.value)}
    >
      <View>{children}</View>
    </Picker>
  )
}

export interface TimePickerProps {
  /** `HH:MM`. */
  value: string
  onPick: (value: string) => void
  /** What is tapped; it must not answer taps itself. */
  children: ReactNode
}

/** A time of day, in the phone's own picker. */
export function TimePicker({ value, onPick, children }: TimePickerProps) {
  return (
    <Picker className="qh-pick" mode="time" value={value} onChange={(event) => onPick(event.detail.value)}>
      <View>{children}</View>
    </Picker>
  )
}
