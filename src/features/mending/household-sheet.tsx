import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { householdFields, householdKinds } from '../../../domain/destination/households'
import { problemSentences } from '../../../domain/messages'
import { Banner } from '../../components/banner'
import { Chip } from '../../components/chip'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { keepText, readTexts } from '../../lib/kept-texts'
import { useCommand } from '../../lib/query'
import { forget } from '../../lib/storage'
import { placeholderOf, texts } from '../../texts/mending'
import type { Mended, Values } from './model'

/** What was typed belongs to what stood there: over other values it is somebody else's old draft. */
const keyOf = ({ id, household }: Mended): string =>
  `household:${id}:${Object.entries(household.values).flat().join(' ')}`

export interface HouseholdSheetProps {
  readonly view: Mended
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

/** 登记户口去向: where a household that moved to the school goes (N7). */
export function HouseholdSheet({ view, onClose, onDone }: HouseholdSheetProps) {
  const { id, household, confirmation, confirmedAt } = view
  const key = keyOf(view)
  const [first] = useState<Values>(() => ({ ...household.values, ...readTexts(key) }))
  const values = useRef(first)
  const [kind, setKind] = useState(first['kind'] ?? '')
  const [addressed, setAddressed] = useState((first['address'] ?? '').trim() !== '')
  const { attempt, busy } = useCommand('household.record')
  const [problem, setProblem] = useState<string | null>(null)
  const [errors, setErrors] = useState<Values>({})
  const change = useCallback(
    (field: string, text: string): void => {
      values.current = { ...values.current, [field]: text }
      keepText(key, field, text)
      if (field === 'address') setAddressed(text.trim() !== '')
    },
    [key],
  )
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
      forget(key)
      onDone(texts.householdRecorded)
      return
    }
    setErrors({ ...trouble.fields })
    setProblem(`${sentenceOf(trouble)}${texts.kept}`)
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

const isKnown = (code: string): code is keyof typeof problemSentences => Object.hasOwn(problemSentences, code)
const sentenceOfField = (code: string): string => problemSentences[isKnown(code) ? code : 'badInput']
