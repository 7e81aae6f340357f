import Taro, { useDidHide, useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { problemSentences } from '../../../domain/messages'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { useOnline } from '../../lib/network'
import { useCommand } from '../../lib/query'
import { teacherSaid } from '../../texts/destination'
import { draftSaver, type DraftSaver } from './draft-saver'
import { problemsOf, type Problems } from './model'

export type Step = 0 | 1 | 2
export type Errors = Readonly<Record<string, string>>

export interface DestinationForm {
  readonly saver: DraftSaver
  readonly step: Step
  readonly go: (step: Step) => void
  readonly category: string
  readonly transfer: string
  /** Typed: kept, and drawn only by its own field. */
  readonly type: (field: string, value: string) => void
  /** Chosen: what it asks for changes with it. */
  readonly choose: (field: 'category' | 'archive.transfer' | 'signedOn', value: string) => void
  /** What is wrong with a field, or what the teacher said of it. */
  readonly errors: Errors
  /** Fields that stand in the way of going on. */
  readonly wrong: readonly string[]
  /** To the preview, or to what has to be mended first. */
  readonly toPreview: () => void
  readonly submit: () => void
  readonly busy: boolean
  readonly problem: string | null
}

const sentences = (problems: Problems): Errors =>
  Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, problemSentences[problem]]))

/** What the teacher wrote stands at the field until it is changed. */
const reasonsOf = ({ destination: { returned } }: OwnRecord): Errors =>
  Object.fromEntries(
    Object.entries(returned?.reasons ?? {}).map(([field, reason]) => [field, teacherSaid(reason)]),
  )

/** Filling in a destination. */
export function useDestinationForm(own: OwnRecord): DestinationForm {
  // One saver a record: what the server says later changes nothing under the student's hands.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `own` is new with every answer
  const saver = useMemo(() => draftSaver(own), [own.id])
  const [category, setCategory] = useState(() => saver.values()['category'] ?? '')
  const [transfer, setTransfer] = useState(() => saver.values()['archive.transfer'] ?? '')
  const [step, setStep] = useState<Step>(category === '' ? 0 : 1)
  const [errors, setErrors] = useState<Errors>({})
  const [said, setSaid] = useState<Errors>(() => reasonsOf(own))
  const [unsaved, setUnsaved] = useState<Trouble | null>(null)
  const [saving, setSaving] = useState(false)
  const command = useCommand('destination.submit')
  const online = useOnline()
  useEffect(() => {
    if (online) void saver.flush()
  }, [saver, online])
  useDidHide(() => void saver.flush())
  useUnload(() => void saver.flush())

  const type = useCallback(
    (field: string, value: string): void => {
      saver.set(field, value)
      setErrors((before) => without(before, field))
      setSaid((before) => without(before, field))
    },
    [saver],
  )
  const choose: DestinationForm['choose'] = useCallback(
    (field, value) => {
      type(field, value)
      if (field === 'category') setCategory(value)
      if (field === 'archive.transfer') setTransfer(value)
    },
    [type],
  )
  const showProblems = (problems: Problems): void => {
    setErrors(sentences(problems))
    setStep('category' in problems ? 0 : 1)
    toTop()
  }
  const trouble = unsaved ?? command.trouble
  const refused = trouble?.fields
  useEffect(() => {
    if (refused !== undefined) showProblems(refused)
  }, [refused])
  const go = (next: Step): void => {
    setStep(next)
    toTop()
    void saver.flush()
  }
  const toPreview = (): void => {
    const problems = problemsOf(saver.values())
    if (Object.keys(problems).length > 0) showProblems(problems)
    else go(2)
  }
  const submit = async (): Promise<void> => {
    command.reset()
    setSaving(true)
    const failed = await saver.flush()
    setUnsaved(failed)
    if (failed === null) await command.run({ cohortId: own.cohortId })
    setSaving(false)
  }
  return {
    saver,
    step,
    go,
    category,
    transfer,
    type,
    choose,
    errors: { ...said, ...errors },
    wrong: Object.keys(errors),
    toPreview,
    submit: () => void submit(),
    busy: saving || command.busy,
    problem: trouble === null ? null : sentenceOf(trouble),
  }
}

/** Each step begins at its beginning; so does the list of what is wrong. */
const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })

/** The same object where there is nothing to take away: a keystroke draws nothing again. */
function without(errors: Errors, field: string): Errors {
  if (!(field in errors)) return errors
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name !== field))
}
