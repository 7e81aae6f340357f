import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import type { Input, Output } from '../../../domain/contract/contract'
import { problemSentences } from '../../../domain/messages'
import { fields as fieldSpecs, isFieldKey } from '../../../domain/registration/fields'
import { Banner } from '../../components/banner'
import { Cell } from '../../components/cell'
import { FieldRow } from '../../components/field-row'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { doing, sections, seenBy, texts } from '../../texts/policy'
import { submittedUnder } from '../../texts/policy-editing'
import { deedsShown, questionsShown, wantedShown } from './seen-shown'

type Seen = Output<'policy.preview'>

export interface PreviewSheetProps {
  readonly cohortId: string
  readonly policy: PolicyContent
  readonly onClose: () => void
}

/** The form as one graduate sees it under the rules as they are typed now. */
export function PreviewSheet({ cohortId, policy, onClose }: PreviewSheetProps) {
  const command = useCommand('policy.preview')
  const studentNo = useRef('')
  const [seen, setSeen] = useState<Seen | null>(null)
  const look = async (): Promise<void> => {
    const draft = policy as Input<'policy.preview'>['policy']
    setSeen(await command.run({ cohortId, policy: draft, studentNo: studentNo.current.trim() }))
  }
  return (
    <Sheet
      open
      cross
      title={texts.preview}
      text={texts.previewHelp}
      onClose={onClose}
      confirm={{ label: texts.look, busy: command.busy && texts.looking, onTap: () => void look() }}
    >
      <TextInput
        name="studentNo"
        label={texts.studentNo}
        initial=""
        maxLength={40}
        onChange={(_name, text) => {
          studentNo.current = text
        }}
      />
      {command.trouble !== null && <Banner tone="danger">{sentenceOf(command.trouble)}</Banner>}
      {seen !== null && <SeenForm seen={seen} />}
    </Sheet>
  )
}

function SeenForm({ seen }: { readonly seen: Seen }) {
  const [wanted, questions, deeds] = [wantedShown(seen), questionsShown(seen.form.survey), deedsShown(seen)]
  return (
    <View>
      <Stack>
        <Banner tone="info">{seenBy(seen.name)}</Banner>
        {!seen.bound && <Banner>{texts.notBound}</Banner>}
        {seen.submittedUnder !== null && <Banner tone="warn">{submittedUnder(seen.submittedUnder)}</Banner>}
        <Banner>{deeds.length === 0 ? texts.nothingToDo : doing(deeds)}</Banner>
      </Stack>
      <View className="qh-pol-label">{wanted.length === 0 ? texts.nothingWanted : texts.wanted}</View>
      {wanted.map(({ key, label, value }) => (
        <Cell key={key} label={label} value={value} />
      ))}
      <View className="qh-pol-label">{questions.length === 0 ? texts.nothingAsked : sections.survey}</View>
      {questions.map(({ key, ...question }) => (
        <FieldRow key={key} still fieldClass="free" {...question} />
      ))}
      <View className="qh-pol-label">{sections.fields}</View>
      {Object.entries(seen.form.fields).map(([field, fieldClass]) => (
        <FieldRow
          key={field}
          still
          label={isFieldKey(field) ? fieldSpecs[field].label : field}
          value={seen.record[field] ?? ''}
          fieldClass={fieldClass}
          help={seen.form.rules[field]?.help === '' ? undefined : seen.form.rules[field]?.help}
          error={problemOf(seen.problems[field])}
        />
      ))}
    </View>
  )
}

const problemOf = (problem: string | undefined): string | undefined =>
  problem === undefined ? undefined : (problemSentences as Readonly<Record<string, string>>)[problem]
