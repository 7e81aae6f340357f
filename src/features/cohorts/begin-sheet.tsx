import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import type { PresetKey } from '../../../domain/cohort/preset-keys'
import { Banner } from '../../components/banner'
import { Cell } from '../../components/cell'
import { OptionPicker } from '../../components/pickers'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/cohorts'
import { beginnings, beginProblem, begunCall, withYear, type Begun } from './begin-view'
import './cohorts.css'

export interface BeginSheetProps {
  readonly first: Begun
  readonly campuses: readonly string[]
  readonly onClose: () => void
  readonly onDone: (name: string) => void
}

/** A new cohort from the nearest of the presets. */
export function BeginSheet({ first, campuses, onClose, onDone }: BeginSheetProps) {
  const { attempt, busy, trouble } = useCommand('cohort.save')
  const typed = useRef(first)
  // What is drawn: of id and name as they follow the year.
  const [{ preset, campusId, year, id, name }, setPicked] = useState(first)
  const [problem, setProblem] = useState(() => beginProblem(first))
  const change = useCallback((part: Partial<Begun>): void => {
    typed.current = { ...typed.current, ...part }
    setProblem(beginProblem(typed.current))
  }, [])
  const type = useCallback((field: string, text: string): void => change({ [field]: text }), [change])
  const typeYear = useCallback(
    (_field: string, text: string): void => {
      const next = withYear(typed.current, text)
      const follows = next.id !== typed.current.id || next.name !== typed.current.name
      change(next)
      if (follows) setPicked(next)
    },
    [change],
  )
  const pick = (part: Partial<Begun>): void => {
    change(part)
    setPicked(typed.current)
  }
  const save = async (): Promise<void> => {
    const call = begunCall(typed.current)
    const { value } = await attempt(call)
    if (value !== null) onDone(call.name)
  }
  const chosen = beginnings.find(({ key }) => key === preset)
  return (
    <Sheet
      open
      cross
      title={texts.begin}
      text={texts.beginText}
      onClose={onClose}
      confirm={{
        label: problem === null ? texts.begin : texts.copyMissing[problem],
        busy: busy && texts.beginning,
        blocked: problem !== null,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
        <OptionPicker
          options={beginnings.map(({ key, name }) => ({ value: key, label: name }))}
          value={preset}
          onPick={(key) => pick({ preset: key as PresetKey })}
        >
          <Cell label={texts.beginWith} value={chosen?.name} />
        </OptionPicker>
        <View className="qh-coh-line">{chosen?.about}</View>
        {campuses.length > 1 && (
          <OptionPicker
            options={campuses.map((campus) => ({ value: campus, label: campus }))}
            value={campusId}
            onPick={(campus) => pick({ campusId: campus })}
          >
            <Cell label={texts.campus} value={campusId} />
          </OptionPicker>
        )}
        <TextInput
          name="year"
          label={texts.copyYear}
          initial={first.year}
          type="number"
          maxLength={4}
          onChange={typeYear}
        />
        <TextInput
          name="id"
          label={texts.copyId}
          initial={id}
          version={year}
          hint={texts.copyIdHint}
          maxLength={40}
          onChange={type}
        />
        <TextInput
          name="name"
          label={texts.copyName}
          initial={name}
          version={year}
          maxLength={60}
          onChange={type}
        />
      </Stack>
    </Sheet>
  )
}
