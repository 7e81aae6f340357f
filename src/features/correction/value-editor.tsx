import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { problemSentences } from '../../../domain/messages'
import type { FieldProblem } from '../../../domain/registration/field-checks'
import { fieldOptions } from '../../../domain/registration/field-options'
import { fields, type FieldKey } from '../../../domain/registration/fields'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { DatePicker, OptionPicker } from '../../components/pickers'
import { PlacePicker } from '../../components/place-picker'
import { Tappable } from '../../components/tappable'
import { TextInput } from '../../components/text-input'
import { usePlaces } from '../../lib/places'
import { useCall } from '../../lib/query'
import { shownValue } from '../../lib/shown-value'
import { texts } from '../../texts/correction'
import { editorOf, monthsOf } from './form-model'
import './correction.css'

/** Fields that may be so long get room for several lines. Characters. */
const LONG = 100

export interface ValueEditorProps {
  readonly cohortId: string
  readonly field: FieldKey
  /** What the record says. */
  readonly was: string
  readonly value: string
  readonly problem: FieldProblem | 'badInput' | undefined
  readonly onChoose: (field: string, value: string) => void
  readonly onType: (field: string, value: string) => void
}

/** Enters what a field should say, in the way that its kind of value is entered. */
export function ValueEditor(props: ValueEditorProps) {
  const { field, was, value, problem, onChoose, onType } = props
  const pick = (picked: string): void => onChoose(field, picked)
  const editor = editorOf(field)
  if (editor === 'place') return <PlaceEditor {...props} />
  if (editor === 'class') return <ClassEditor {...props} />
  if (editor === 'options')
    return (
      <OptionPicker options={optionsOf(fieldOptions[field] ?? [])} value={value} onPick={pick}>
        <Box value={value} problem={problem} />
      </OptionPicker>
    )
  if (editor === 'text')
    return (
      <TextInput
        name={field}
        label={texts.shouldBe}
        initial={value}
        maxLength={fields[field].maxLength}
        multiline={fields[field].maxLength >= LONG}
        error={problem === undefined ? undefined : problemSentences[problem]}
        onChange={onType}
      />
    )
  const months = monthsOf(field, was)
  return (
    <DatePicker
      value={value === '' ? was : value}
      month={editor === 'month'}
      start={months?.[0]}
      end={months?.[1]}
      onPick={pick}
    >
      <Box value={shownValue(field, value, 'loading')} problem={problem} />
    </DatePicker>
  )
}

const optionsOf = (words: readonly string[]): { value: string; label: string }[] =>
  words.map((word) => ({ value: word, label: word }))

function PlaceEditor({ field, was, value, problem, onChoose }: ValueEditorProps) {
  const { places, failed, again } = usePlaces(true)
  if (places === null)
    return (
      <Tappable className="qh-corr-wait" onTap={failed ? again : undefined}>
        {failed ? texts.placeFailed : texts.placeLoading}
      </Tappable>
    )
  return (
    <PlacePicker
      places={places}
      value={value === '' ? was : value}
      onPick={(picked) => onChoose(field, picked)}
    >
      <Box value={shownValue(field, value, places)} problem={problem} />
    </PlacePicker>
  )
}

/** [R4] A class of one's own college; its major comes along. */
function ClassEditor({ cohortId, field, value, problem, onChoose }: ValueEditorProps) {
  const { data, trouble, ask } = useCall('structure.list', { cohortId })
  if (data === undefined)
    return (
      <Tappable className="qh-corr-wait" onTap={trouble === null ? undefined : ask}>
        {trouble === null ? texts.classLoading : texts.classFailed}
      </Tappable>
    )
  const options = data.classes.map(({ name, major }) => ({
    value: name,
    label: major === '' ? name : `${name}（${major}）`,
  }))
  return (
    <OptionPicker options={options} value={value} onPick={(picked) => onChoose(field, picked)}>
      <Box value={value} problem={problem} />
    </OptionPicker>
  )
}

interface BoxProps {
  readonly value: string
  readonly problem: FieldProblem | 'badInput' | undefined
}

/** What a picker is opened with. */
function Box({ value, problem }: BoxProps): ReactNode {
  return (
    <View>
      <View className="qh-in-label">{texts.shouldBe}</View>
      <View className={classes('qh-in-box qh-corr-pick', problem !== undefined && 'qh-in-bad')}>
        <View className={value === '' ? 'qh-corr-none' : 'qh-corr-value'}>
          {value === '' ? texts.pick : value}
        </View>
        <Icon name="chevron-down" size="small" tone="neutral" />
      </View>
      {problem !== undefined && (
        <View className="qh-in-note qh-in-note-bad">
          <Icon name="warn" size="small" />
          {problemSentences[problem]}
        </View>
      )}
    </View>
  )
}
