import { useCallback, useRef, useState } from 'react'
import { keepLimits, type KeepSpans } from '../../../domain/keeping/kinds'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/retention'
import { newEndsWords, type Ends } from './new-ends'

export interface SpansSheetProps {
  readonly cohortId: string
  readonly schedule: Ends & { readonly rev: number }
  readonly onClose: () => void
  readonly onDone: () => void
}

type Typed = Record<keyof KeepSpans, string>
type Problems = Readonly<Partial<Record<keyof KeepSpans, string>>>

const isWithin = (days: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(days) && days >= least && days <= most

function problemsOf({ personalDays, evidenceDays }: KeepSpans): Problems {
  const { problems } = texts
  const right = isWithin(evidenceDays, keepLimits.evidenceDays) && evidenceDays >= personalDays
  return {
    ...(!isWithin(personalDays, keepLimits.personalDays) && { personalDays: problems.personalDays }),
    ...(!right && { evidenceDays: problems.evidenceDays }),
  }
}

/** The terms of the cohort; who shortens one is told what that means, and presses once more. */
export function SpansSheet({ cohortId, schedule, onClose, onDone }: SpansSheetProps) {
  const { attempt, busy } = useCommand('keeping.save')
  const typed = useRef<Typed>({
    personalDays: String(schedule.personalDays),
    evidenceDays: String(schedule.evidenceDays),
  })
  const [problems, setProblems] = useState<Problems>({})
  const [problem, setProblem] = useState<string | null>(null)
  /** The shorter terms that wait for a second press. */
  const [shorter, setShorter] = useState<KeepSpans | null>(null)
  const type = useCallback((field: string, text: string): void => {
    typed.current = { ...typed.current, [field]: text.trim() }
    setShorter(null)
    setProblem(null)
  }, [])
  const save = async (): Promise<void> => {
    const days: KeepSpans = {
      personalDays: Number(typed.current.personalDays),
      evidenceDays: Number(typed.current.evidenceDays),
    }
    const found = problemsOf(days)
    setProblems(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return
    const { value, trouble } = await attempt({
      cohortId,
      rev: schedule.rev,
      ...days,
      shorter: shorter !== null,
    })
    if (value !== null) onDone()
    else if (trouble.code === 'keepingShorter') setShorter(days)
    else setProblem(sentenceOf(trouble))
  }
  const ends = shorter === null ? null : newEndsWords(schedule, shorter)
  return (
    <Sheet
      open
      title={ends?.title ?? texts.changeTitle}
      text={ends === null ? texts.changeText : undefined}
      onClose={onClose}
      confirm={{
        label: ends === null ? texts.save : texts.saveShorter,
        danger: ends !== null,
        busy: busy && texts.saving,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {problem === null && ends !== null && <Banner tone="warn">{ends.warning}</Banner>}
        {(['personalDays', 'evidenceDays'] as const).map((field) => (
          <TextInput
            key={field}
            name={field}
            type="number"
            label={texts[field]}
            initial={typed.current[field]}
            maxLength={5}
            error={problems[field]}
            onChange={type}
          />
        ))}
      </Stack>
    </Sheet>
  )
}
