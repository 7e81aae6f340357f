import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { Banner } from '../../components/banner'
import { Cell } from '../../components/cell'
import { OptionPicker } from '../../components/pickers'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/cohorts'
import { copyProblem, nextOf, type Copy } from './copy-view'

export interface CopySheetProps {
  readonly cohorts: Output<'cohort.list'>['cohorts']
  readonly onClose: () => void
  readonly onDone: (name: string) => void
}

/** The next cohort from an earlier one. */
export function CopySheet({ cohorts, onClose, onDone }: CopySheetProps) {
  const { attempt, busy, trouble } = useCommand('cohort.copy')
  const [latest] = cohorts
  const [copy, setCopy] = useState<Copy>(() => nextOf(latest))
  const typed = useRef(copy)
  const [problem, setProblem] = useState(() => copyProblem(copy))
  const type = useCallback((field: string, text: string): void => {
    typed.current = { ...typed.current, [field]: text }
    setProblem(copyProblem(typed.current))
  }, [])
  const save = async (): Promise<void> => {
    const { from, id, year, name } = typed.current
    const { value } = await attempt({ from, id: id.trim(), year: Number(year), name: name.trim() })
    if (value !== null) onDone(name.trim())
  }
  const pick = (from: string): void => {
    typed.current = nextOf(cohorts.find(({ id }) => id === from))
    setCopy(typed.current)
    setProblem(copyProblem(typed.current))
  }
  return (
    <Sheet
      open
      cross
      title={texts.copy}
      text={texts.copyText}
      onClose={onClose}
      confirm={{
        label: problem === null ? texts.copy : texts.copyMissing[problem],
        busy: busy && texts.copying,
        blocked: problem !== null,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
        <OptionPicker
          options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          value={copy.from}
          onPick={pick}
        >
          <Cell label={texts.copyFrom} value={cohorts.find(({ id }) => id === copy.from)?.name} />
        </OptionPicker>
        <TextInput
          name="year"
          label={texts.copyYear}
          initial={copy.year}
          version={copy.from}
          type="number"
          maxLength={4}
          onChange={type}
        />
        <TextInput
          name="id"
          label={texts.copyId}
          initial={copy.id}
          version={copy.from}
          hint={texts.copyIdHint}
          maxLength={40}
          onChange={type}
        />
        <TextInput
          name="name"
          label={texts.copyName}
          initial={copy.name}
          version={copy.from}
          maxLength={60}
          onChange={type}
        />
      </Stack>
    </Sheet>
  )
}
