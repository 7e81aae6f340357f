import { useCallback, useRef, useState } from 'react'
import { keepLimits, type KeepSpans } from '../../../domain/keeping/kinds'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/retention'

export interface SpansSheetProps {
  readonly cohortId: string
  readonly spans: KeepSpans & { readonly rev: number }
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
export function SpansSheet({ cohortId, spans, onClose, onDone }: SpansSheetProps) {
  const { attempt, busy } = useCommand('keeping.save')
  const typed = useRef<Typed>({
    personalDays: String(spans.personalDays),
    evidenceDays: String(spans.evidenceDays),
  })
  const [problems, setProblems] = useState<Problems>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [shorter, setShorter] = useState(false)
  const type = useCallback((field: string, text: string): void => {
    typed.current = { ...typed.current, [field]: text.trim() }
    setShorter(false)
  }, [])
  const save = async (): Promise<void> => {
    const days: KeepSpans = {
      personalDays: Number(typed.current.personalDays),
      evidenceDays: Number(typed.current.evidenceDays),
    }
    const found = problemsOf(days)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const { value, trouble } = await attempt({ cohortId, rev: spans.rev, ...days, shorter })
    if (value !== null) onDone()
    else if (trouble.code === 'keepingShorter') setShorter(true)
    else setProblem(sentenceOf(trouble))
  }
  return (
    <Sheet
      open
      title={texts.changeTitle}
      text={texts.changeText}
      onClose={onClose}
      confirm={{
        label: shorter ? texts.saveShorter : texts.save,
        danger: shorter,
        busy: busy && texts.saving,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {shorter && <Banner tone="warn">{texts.shorter}</Banner>}
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
