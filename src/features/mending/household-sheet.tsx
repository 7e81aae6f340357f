import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { householdFields, householdKinds } from '../../../domain/destination/households'
import { problemSentences } from '../../../domain/messages'
import { Banner } from '../../components/banner'
import { Chip } from '../../components/chip'
import { DefinitionList } from '../../components/definition-list'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { placeholderOf, texts } from '../../texts/mending'
import { forgetHouseholdDraft, keepHouseholdText, markOf, readHouseholdDraft } from './household-draft'
import { householdLines, type Mended, type Values } from './model'

/** The record became another meanwhile: it is read again, and what was typed may be saved over what stands then. */
const outdated: ReadonlySet<string> = new Set(['householdSeen', 'conflict'])
/** It is read again, but nothing can be recorded as it stands. */
const closed: ReadonlySet<string> = new Set(['wrongStatus', 'householdMoved'])

export interface HouseholdSheetProps {
  readonly view: Mended
  readonly onClose: () => void
  readonly onDone: (said: string) => void
  readonly onAskAgain: () => void
}

/** 登记户口去向: where a household that moved to the school goes (N7). */
export function HouseholdSheet({ view, onClose, onDone, onAskAgain }: HouseholdSheetProps) {
  const { id, household, confirmation, confirmedAt } = view
  const [first] = useState<Values>(() => ({ ...household.values, ...readHouseholdDraft(view) }))
  const [opened] = useState(() => markOf(household))
  const latest = useRef(view)
  latest.current = view
  const values = useRef(first)
  const [kind, setKind] = useState(first['kind'] ?? '')
  const [addressed, setAddressed] = useState((first['address'] ?? '').trim() !== '')
  const { attempt, busy } = useCommand('household.record')
  const [problem, setProblem] = useState<string | null>(null)
  const [errors, setErrors] = useState<Values>({})
  const change = useCallback((field: string, text: string): void => {
    values.current = { ...values.current, [field]: text }
    keepHouseholdText(latest.current, field, text)
    if (field === 'address') setAddressed(text.trim() !== '')
  }, [])
  const pick = (picked: string): void => {
    setKind(picked)
    change('kind', picked)
  }
  const save = async (): Promise<void> => {
    if (busy) return
    const { trouble } = await attempt({
      id,
      seen: { values: household.values, confirmation },
      values: { ...values.current },
    })
    if (trouble === null) {
      forgetHouseholdDraft(id)
      onDone(texts.householdRecorded)
      return
    }
    setErrors({ ...trouble.fields })
    const { code } = trouble
    if (outdated.has(code) || closed.has(code)) onAskAgain()
    setProblem(`${sentenceOf(trouble)}${outdated.has(code) ? texts.reloaded : texts.kept}`)
  }
  const label = kind === '' ? texts.householdChoose : addressed ? texts.householdSave : texts.householdAddress
  return (
    <Sheet
      open
      title={texts.householdTitle}
      text={texts.householdText}
      onClose={onClose}
      cross
      cancel={{ label: texts.keep }}
      confirm={{
        label,
        busy: busy && texts.householdSaving,
        blocked: kind === '' || !addressed,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {confirmedAt !== null && <Banner tone="warn">{texts.householdVoids}</Banner>}
      </Stack>
      {markOf(household) !== opened && <StandsNow household={household} />}
      <View className="qh-mend-which">{householdFields.kind.label}</View>
      <View className="qh-mend-chips">
        {householdKinds.map((one) => (
          <Chip key={one} label={one} on={one === kind} onTap={() => pick(one)} />
        ))}
      </View>
      {(['address', 'station'] as const).map((field) => (
        <View key={field} className="qh-mend-word">
          <TextInput
            name={field}
            label={householdFields[field].label}
            aside={field === 'station' ? texts.optional : undefined}
            initial={first[field] ?? ''}
            placeholder={placeholderOf(householdFields[field].label)}
            maxLength={householdFields[field].maxLength}
            error={errors[field] === undefined ? undefined : sentenceOfField(errors[field])}
            onChange={change}
          />
        </View>
      ))}
    </Sheet>
  )
}

/** What somebody else recorded while this sheet lay open: nobody writes over it unseen. */
function StandsNow({ household }: Pick<Mended, 'household'>) {
  const lines = householdLines(household)
  return (
    <>
      <View className="qh-mend-which">{texts.householdNow}</View>
      {lines.length > 0 ? (
        <DefinitionList items={lines} />
      ) : (
        <View className="qh-mend-note">{texts.householdNone}</View>
      )}
    </>
  )
}

const isKnown = (code: string): code is keyof typeof problemSentences => Object.hasOwn(problemSentences, code)
const sentenceOfField = (code: string): string => problemSentences[isKnown(code) ? code : 'badInput']
