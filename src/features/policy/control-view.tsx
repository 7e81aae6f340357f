import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Cell } from '../../components/cell'
import { Check, Radio } from '../../components/choice'
import { Chip } from '../../components/chip'
import { DatePicker } from '../../components/pickers'
import { TextInput } from '../../components/text-input'
import { isoDay, startOfDay } from '../../lib/time'
import { texts } from '../../texts/policy'
import { ConditionControl } from './condition-control'
import { numberIn } from './control-troubles'
import type { Control } from './controls'
import { optionsIn } from './survey-drafting'
import './policy.css'

export interface ControlViewProps {
  readonly control: Control
  readonly value: unknown
  /** Why it cannot stand; null: it can, or nobody has asked yet. */
  readonly trouble: string | null
  /** At once; `quiet` of a keystroke, after which nothing is drawn again. */
  readonly onChange: (value: unknown, quiet: boolean) => void
}

/** One thing to set, drawn by its kind. */
export function ControlView(props: ControlViewProps) {
  const { control, value, onChange } = props
  switch (control.kind) {
    case 'toggle':
      return <Check on={value === true} label={control.label} onTap={() => onChange(value !== true, false)} />
    case 'text':
    case 'lines':
    case 'number':
      return <Typed {...props} />
    case 'day':
      return <DayControl {...props} />
    case 'choice':
      return (
        <Group {...props}>
          {control.options.map((option) => (
            <Radio
              key={option.value}
              on={option.value === value}
              label={option.label}
              onTap={() => onChange(option.value, false)}
            />
          ))}
        </Group>
      )
    case 'one':
    case 'chips':
      return (
        <Group {...props}>
          <Chips {...props} />
        </Group>
      )
    case 'condition':
      return (
        <Group {...props}>
          <ConditionControl
            subjects={control.subjects ?? []}
            instead={control.instead ?? []}
            value={value}
            onChange={(next) => onChange(next, false)}
          />
        </Group>
      )
  }
}

function Group({ control, trouble, children }: ControlViewProps & { readonly children: ReactNode }) {
  return (
    <View className="qh-pol-group">
      <View className="qh-pol-label">{control.label}</View>
      {children}
      {control.hint !== undefined && <View className="qh-pol-hint">{control.hint}</View>}
      {trouble !== null && <View className="qh-pol-bad">{trouble}</View>}
    </View>
  )
}

const LONG = 80
/** More than all options together may have. */
const LINES_LENGTH = 2_000

function Typed({ control, value, trouble, onChange }: ControlViewProps) {
  const { kind, label, path, hint, maxLength } = control
  const read = (text: string): unknown =>
    kind === 'lines' ? optionsIn(text) : kind === 'number' ? numberIn(text) : text
  return (
    <TextInput
      name={path.join('.')}
      label={label}
      initial={kind === 'lines' ? (value as readonly string[]).join('\n') : String(value)}
      type={kind === 'number' ? 'number' : 'text'}
      maxLength={kind === 'lines' ? LINES_LENGTH : maxLength}
      multiline={kind === 'lines' || (maxLength ?? 0) > LONG}
      hint={hint}
      error={trouble ?? undefined}
      onChange={(_name, text) => onChange(read(text), true)}
    />
  )
}

function Chips({ control: { options, numeric = false, kind }, value, onChange }: ControlViewProps) {
  const plain = (one: string): string | number => (numeric ? Number(one) : one)
  const chosen = Array.isArray(value) ? value.map(String) : [String(value)]
  const toggled = (one: string): void => {
    if (kind === 'one') {
      onChange(plain(one), false)
      return
    }
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
    // In the order in which they are offered, so that off and on again is no change.
    const order = options.map((option) => option.value)
    onChange([...next].sort((a, b) => order.indexOf(a) - order.indexOf(b)).map(plain), false)
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

function DayControl({ control: { label }, value, onChange }: ControlViewProps) {
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
