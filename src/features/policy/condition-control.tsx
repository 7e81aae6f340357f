import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Radio } from '../../components/choice'
import { Chip } from '../../components/chip'
import { OptionPicker } from '../../components/pickers'
import type { When } from '../../../domain/cohort/policy'
import { editing, isOneOf } from '../../texts/policy-editing'
import {
  aboutAnother,
  isCondition,
  subjectOf,
  withPart,
  withValueOf,
  withoutPart,
  type Subject,
} from './conditions'
import type { Control } from './controls'

export interface ConditionControlProps {
  readonly subjects: readonly Subject[]
  readonly instead: NonNullable<Control['instead']>
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** 不必填 · 必填 · 按条件: one of the plain answers, or a condition, part by part. */
export function ConditionControl({ subjects, instead, value, onChange }: ConditionControlProps) {
  const plain = instead.find((one) => same(one.value, value))
  const begun = withPart({}, subjects)
  return (
    <View>
      {instead.map((one) => (
        <Radio key={one.label} on={one === plain} label={one.label} onTap={() => onChange(one.value)} />
      ))}
      <Radio
        on={plain === undefined}
        label={editing.byCondition}
        onTap={() => {
          if (plain !== undefined && begun !== null) onChange(begun)
        }}
      />
      {plain === undefined && isCondition(value) && (
        <Parts when={value} subjects={subjects} onChange={onChange} />
      )}
    </View>
  )
}

interface PartsProps {
  readonly when: When
  readonly subjects: readonly Subject[]
  readonly onChange: (when: When) => void
}

function Parts({ when, subjects, onChange }: PartsProps) {
  const parts = Object.entries(when)
  const more = withPart(when, subjects)
  return (
    <View className="qh-pol-when">
      {parts.map(([key, values], at) => (
        <Part
          key={key}
          lead={at === 0 ? editing.when : editing.and}
          subject={subjectOf(subjects, key, values)}
          values={values}
          offered={subjects.filter((one) => one.key === key || !Object.hasOwn(when, one.key))}
          onSubject={(to) => onChange(aboutAnother(when, key, to))}
          onValue={(subject, value) => onChange(withValueOf(when, subject, value))}
          onRemove={parts.length > 1 ? () => onChange(withoutPart(when, key)) : undefined}
        />
      ))}
      {more !== null && (
        <Button kind="text" small icon="plus" onTap={() => onChange(more)}>
          {editing.oneMore}
        </Button>
      )}
    </View>
  )
}

interface PartProps {
  readonly lead: string
  readonly subject: Subject
  readonly values: readonly string[]
  readonly offered: readonly Subject[]
  readonly onSubject: (key: string) => void
  readonly onValue: (subject: Subject, value: string) => void
  readonly onRemove: (() => void) | undefined
}

/** `当 培养方式 是 定向、委培`: what it is about, and which of its values count. */
function Part({ lead, subject, values, offered, onSubject, onValue, onRemove }: PartProps) {
  return (
    <View className="qh-pol-part">
      <OptionPicker
        options={offered.map(({ key, label }) => ({ value: key, label }))}
        value={subject.key}
        onPick={onSubject}
      >
        <Cell label={lead} help={offered.length > 1 ? editing.another : undefined} value={subject.label} />
      </OptionPicker>
      <View className="qh-pol-label">{isOneOf}</View>
      <View className="qh-pol-chips">
        {subject.options.map((option) => (
          <Chip
            key={option}
            on={values.includes(option)}
            label={option}
            onTap={() => onValue(subject, option)}
          />
        ))}
      </View>
      {onRemove !== undefined && (
        <Button kind="text" small icon="trash" onTap={onRemove}>
          {editing.removePart}
        </Button>
      )}
    </View>
  )
}
