import Taro, { useDidHide, useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { BACK_HOME } from '../../../domain/destination/fields'
import { problemSentences } from '../../../domain/messages'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { useOnline } from '../../lib/network'
import type { Problems } from '../../lib/draft-form'
import { ownNow } from '../../lib/own-record'
import { usePlaces } from '../../lib/places'
import { useRecordCommand } from '../../lib/use-record-command'
import { teacherSaid, texts } from '../../texts/destination'
import type { AskedField } from '../../../domain/destination/asked-fields'
import { draftSaver, type DraftSaver, type Saving } from './draft-saver'
import { problemsOf } from './measured'
import type { Values } from './model'
import { roundOf } from './round-of'
import { tidied } from './tidied'

export type Step = 0 | 1 | 2
export type Errors = Readonly<Record<string, string>>

export interface DestinationForm {
  readonly saver: DraftSaver
  readonly step: Step
  readonly go: (step: Step) => void
  /** What the student says now: what the server has, and what was typed since. */
  readonly values: Values
  readonly category: string
  readonly transfer: string
  /** Typed: kept, and drawn only by its own field. */
  readonly type: (field: string, value: string) => void
  /** Chosen: what it asks for changes with it. */
  readonly choose: (field: string, value: string) => void
  /** A field whose value is chosen in a sheet now; null: none. */
  readonly picking: AskedField | null
  readonly pick: (field: AskedField | null) => void
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
  const saver = draftSaver(own.id)
  const { places } = usePlaces(true)
  const shown = useSyncExternalStore(saver.shown.subscribe, saver.shown.get)
  const values: Values = { ...own.destination.claims, ...shown.draft }
  const category = values['category'] ?? ''
  const [step, setStep] = useState<Step>(category === '' ? 0 : 1)
  const [errors, setErrors] = useState<Errors>({})
  const [said, setSaid] = useState<Errors>(() => reasonsOf(own))
  const [unsaved, setUnsaved] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [picking, pick] = useState<AskedField | null>(null)
  const command = useRecordCommand('destination.submit')
  const online = useOnline()
  const round = roundOf(own)
  useEffect(() => {
    // Another round has begun while the page lay open: what was typed in the one before is put aside.
    if (online) void saver.flush()
  }, [saver, online, round])
  useDidHide(() => void saver.flush())
  useUnload(() => void saver.flush())

  const type = useCallback(
    (field: string, value: string): void => {
      saver.type(field, tidied(field, value))
      setErrors((before) => without(before, field))
      setSaid((before) => without(before, field))
    },
    [saver],
  )
  const choose: DestinationForm['choose'] = useCallback(
    (field, value) => {
      type(field, value)
      saver.choose(field, tidied(field, value))
    },
    [saver, type],
  )
  const transfer = values['archive.transfer'] ?? ''
  const home =
    transfer === BACK_HOME && (values['archive.place'] ?? '') === '' ? own.record['sourcePlace'] : ''
  useEffect(() => {
    // It goes nowhere else: nobody has to look the place up.
    if (home !== undefined && home !== '') choose('archive.place', home)
  }, [home, choose])
  const showProblems = (problems: Problems): void => {
    setErrors(sentences(problems))
    setStep('category' in problems ? 0 : 1)
    toTop()
  }
  const refused = command.trouble?.fields
  useEffect(() => {
    if (refused !== undefined) showProblems(refused)
  }, [refused])
  const go = (next: Step): void => {
    setStep(next)
    toTop()
    void saver.flush()
  }
  const toPreview = (): void => {
    // As of this tap: a save may have ended since the page was drawn.
    const claims = ownNow(own.id)?.destination.claims ?? own.destination.claims
    const problems = problemsOf(own, { ...claims, ...saver.shown.get().draft }, places)
    if (Object.keys(problems).length > 0) showProblems(problems)
    else go(2)
  }
  const submit = async (): Promise<void> => {
    command.reset()
    setUnsaved(null)
    setSaving(true)
    const sent = await saver.flush()
    setSaving(false)
    if (sent) {
      if ((await command.run({ cohortId: own.cohortId })) !== null) saver.clear()
      toTop()
      return
    }
    setUnsaved(whyNot(saver.saving.get()))
    toTop()
    const { problems } = saver.shown.get()
    if (Object.keys(problems).length > 0) showProblems(problems)
  }
  const wrong = { ...sentences(shown.problems), ...errors }
  return {
    saver,
    step,
    go,
    values,
    category,
    transfer,
    type,
    choose,
    picking,
    pick,
    errors: { ...said, ...wrong },
    wrong: Object.keys(wrong),
    toPreview,
    submit: () => void submit(),
    busy: saving || command.busy,
    problem: unsaved ?? (command.trouble === null ? null : sentenceOf(command.trouble)),
  }
}

/** Why it was not submitted: something is on this device only. */
const whyNot = (saving: Saving): string => (saving.kind === 'kept' ? sentenceOf(saving.why) : texts.notSent)

/** Each step begins at its beginning; so does the list of what is wrong. */
const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })

/** The same object where there is nothing to take away: a keystroke draws nothing again. */
function without(errors: Errors, field: string): Errors {
  if (!(field in errors)) return errors
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name !== field))
}
