import { useCallback, useRef, useState } from 'react'
import { problemSentences } from '../../../domain/messages'
import { sentenceOf } from '../../lib/cloud'
import { labelOf } from '../../lib/field-label'
import { keepText, readTexts } from '../../lib/kept-texts'
import type { PlaceTable } from '../../lib/place-table'
import { useCommand } from '../../lib/query'
import { forget } from '../../lib/storage'
import { texts } from '../../texts/mending'
import { refusalOf } from './refusal'
import { changesOf, problemsOf, type Mended, type Values } from './model'

/** Beside the fields under which the device keeps what is typed. */
const REASON = '~reason'
const keyOf = (id: string): string => `mending:${id}`

export interface Mend {
  /** What stands with what was typed, as of the last time something was chosen. */
  readonly values: Values
  readonly errors: Values
  readonly reason: string
  /** How many values differ from what stands. */
  readonly changed: number
  readonly reasoned: boolean
  /** Why it was not saved. */
  readonly problem: string | null
  readonly busy: boolean
  /** A value was chosen: the form may ask for other fields now. */
  readonly choose: (field: string, value: string) => void
  readonly type: (field: string, value: string) => void
  readonly write: (field: string, text: string) => void
  readonly save: () => void
}

interface MendOf {
  readonly view: Mended
  readonly places: PlaceTable | null
  /** The record became another meanwhile: reads it again. */
  readonly onAskAgain: () => void
  readonly onSaved: () => void
}

/**
 * A destination while the office mends it. What is typed is kept on the device by field, as differences only: when
 * the record becomes another, they lie over what stands then.
 */
export function useMend({ view, places, onAskAgain, onSaved }: MendOf): Mend {
  const { id, frozen, categoryTable, seen } = view
  const [kept] = useState(() => readTexts(keyOf(id)))
  const { [REASON]: keptReason = '', ...keptValues } = kept
  const draft = useRef<Values>(keptValues)
  const reason = useRef(keptReason)
  const [, draw] = useState(0)
  const [errors, setErrors] = useState<Values>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [reasoned, setReasoned] = useState(keptReason.trim() !== '')
  const changes = changesOf(categoryTable, frozen, draft.current)
  const [changed, setChanged] = useState(Object.keys(changes).length)
  const { attempt, busy } = useCommand('destination.correct')
  const latest = useRef(view)
  latest.current = view

  const type = useCallback(
    (field: string, value: string): void => {
      draft.current = { ...draft.current, [field]: value }
      const now = latest.current
      keepText(keyOf(id), field, value === (now.frozen[field] ?? '') ? null : value)
      setErrors((before) => (before[field] === undefined ? before : without(before, field)))
      setChanged(Object.keys(changesOf(now.categoryTable, now.frozen, draft.current)).length)
    },
    [id],
  )
  const choose = useCallback(
    (field: string, value: string): void => {
      type(field, value)
      draw((times) => times + 1)
    },
    [type],
  )
  const write = useCallback(
    (_name: string, text: string): void => {
      reason.current = text
      keepText(keyOf(id), REASON, text === '' ? null : text)
      setReasoned(text.trim() !== '')
    },
    [id],
  )
  const refused = (fields: Readonly<Record<string, string>>, sentence: string): void => {
    setErrors(sentencesOf(fields))
    const labels = Object.keys(fields).map(labelOf).join('、')
    setProblem(labels === '' ? sentence : `${sentence}${texts.wrong(labels)}`)
  }
  const save = async (): Promise<void> => {
    if (busy || seen === null) return
    const claims = trimmed(changesOf(categoryTable, frozen, draft.current))
    const problems = problemsOf(view, draft.current, places)
    if (Object.keys(problems).length > 0) {
      refused(problems, sentenceOf({ code: 'fieldsInvalid' }))
      return
    }
    setProblem(null)
    const { trouble } = await attempt({ id, seen, claims, reason: reason.current.trim() })
    if (trouble === null) {
      forget(keyOf(id))
      onSaved()
      return
    }
    const moved =
      trouble.code === 'seenLatest' || trouble.code === 'conflict' || trouble.code === 'wrongStatus'
    if (moved) onAskAgain()
    refused(trouble.fields ?? {}, `${refusalOf(trouble)}${moved ? texts.reloaded : texts.kept}`)
  }
  return {
    values: { ...frozen, ...draft.current },
    errors,
    reason: keptReason,
    changed,
    reasoned,
    problem,
    busy,
    choose,
    type,
    write,
    save: () => void save(),
  }
}

const isKnown = (code: string): code is keyof typeof problemSentences => Object.hasOwn(problemSentences, code)

const sentencesOf = (fields: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([field, code]) => [
      field,
      problemSentences[isKnown(code) ? code : 'badInput'],
    ]),
  )

function without(errors: Values, field: string): Values {
  const { [field]: _gone, ...rest } = errors
  return rest
}

const trimmed = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim()]))
