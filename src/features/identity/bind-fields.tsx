import { View } from '@tarojs/components'
import { problemSentences } from '../../../domain/messages'
import { Icon } from '../../components/icon'
import { TextInput } from '../../components/text-input'
import { texts } from '../../texts/bind'
import { asksLastSix, isDigitsOnly, partsAsked, type BindPolicy, type Part } from './claim'
import type { Binding } from './use-bind'
import './bind.css'

/** As long as any student number or document is, with room for spaces pasted along. */
const LONGEST = 40

/** What this cohort asks for, and no more. */
export function BindFields({ bind, binding }: { bind: BindPolicy; binding: Binding }) {
  return (
    <>
      {partsAsked(bind).map((part) => (
        <View key={part} className="qh-bind-field">
          <Field part={part} bind={bind} binding={binding} />
        </View>
      ))}
      <View className="qh-bind-privacy">
        <Icon name="shield" size="small" />
        <View className="qh-bind-privacy-text">{texts.privacy}</View>
      </View>
    </>
  )
}

function Field({ part, bind, binding }: { part: Part; bind: BindPolicy; binding: Binding }) {
  const problem = binding.problems[part]
  const lastSix = part === 'documentNo' && asksLastSix(bind)
  return (
    <TextInput
      name={part}
      label={lastSix ? texts.labels.lastSix : texts.labels[part]}
      aside={lastSix ? texts.lastSixAside : undefined}
      initial={binding.initial[part]}
      onChange={binding.type}
      type={part === 'studentNo' && isDigitsOnly(bind) ? 'number' : 'text'}
      secret={part === 'documentNo'}
      maxLength={LONGEST}
      hint={part !== 'documentNo' ? undefined : lastSix ? texts.lastSixHint : texts.wholeHint}
      error={problem === undefined ? undefined : lastSix ? texts.lastSixProblem : problemSentences[problem]}
    />
  )
}
