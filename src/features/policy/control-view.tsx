import { View } from '@tarojs/components'
import { Check, Radio } from '../../components/choice'
import { Chip } from '../../components/chip'
import { Cell } from '../../components/cell'
import { DatePicker } from '../../components/pickers'
import { TextInput } from '../../components/text-input'
import { isoDay, startOfDay } from '../../lib/time'
import { texts } from '../../texts/policy'
import type { Control } from './controls'
import './policy.css'

export interface ControlViewProps {
  readonly control: Control
  readonly value: unknown
  /** At once; `quiet` of a keystroke, after which nothing is drawn again. */
  readonly onChange: (value: unknown, quiet: boolean) => void
}

/** One thing to set, drawn by its kind. */
export function ControlView({ control, value, onChange }: ControlViewProps) {
  const { label, options, kind } = control
  if (kind === 'toggle')
    return (
      <Check
        on={value !== false}
        label={typeof value === 'object' ? `${label}（${texts.conditional}）` : label}
        onTap={() => onChange(value === false, false)}
      />
    )
  if (kind === 'text')
    return (
      <TextInput
        name={control.path.join('.')}
        label={label}
        initial={String(value)}
        maxLength={control.maxLength}
        multiline={(control.maxLength ?? 0) > 80}
        onChange={(_name, text) => onChange(text, true)}
      />
    )
  if (kind === 'day') return <DayControl label={label} value={value} onChange={onChange} />
  return (
    <View className="qh-pol-group">
      <View className="qh-pol-label">{label}</View>
      {kind === 'choice' ? (
        options.map((option) => (
          <Radio
            key={option.value}
            on={option.value === value}
            label={option.label}
            onTap={() => onChange(option.value, false)}
          />
        ))
      ) : (
        <Chips control={control} value={value} onChange={onChange} />
      )}
    </View>
  )
}

function Chips({ control: { options, numeric = false }, value, onChange }: ControlViewProps) {
  const chosen = (value as readonly (string | number)[]).map(String)
  const toggled = (one: string): void => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
    onChange(numeric ? next.map(Number).sort((a, b) => a - b) : next, false)
  }
  return (
    <View className="qh-pol-chips">
      {options.map((option) => (
        <Chip
          key={option.value}
          on={chosen.includes(option.value)}
          label={option.label}
          onTap={() => toggled(option.value)}
        />
      ))}
    </View>
  )
}

function DayControl({
  label,
  value,
  onChange,
}: Omit<ControlViewProps, 'control'> & { readonly label: string }) {
  const day = typeof value === 'number' ? isoDay(value) : ''
  return (
    <View>
      <DatePicker value={day} onPick={(picked) => onChange(startOfDay(picked), false)}>
        <Cell label={label} value={day === '' ? texts.none : day} />
      </DatePicker>
      {day !== '' && <Chip on removable label={day} onTap={() => onChange(null, false)} />}
    </View>
  )
}
