import { useRef, useState } from 'react'
import type { FieldProblem } from '../../../domain/registration/field-checks'
import { fieldKeys, type FieldKey } from '../../../domain/registration/fields'
import { askConsent } from '../../lib/ask-consent'
import type { Trouble } from '../../lib/cloud'
import type { Texts } from '../../lib/field-texts'
import { keepText, readTexts } from '../../lib/kept-texts'
import { choosable } from '../../lib/correctable'
import type { OwnRecord } from '../../lib/me'
import { forget } from '../../lib/storage'
import { useRecordCommand } from '../../lib/use-record-command'
import { missingIn, problemsOf } from './form-model'

/** Beside the values by field: why. */
const REASON = 'reason'

export interface CorrectionForm {
  /** Fields in the order of the record. */
  readonly chosen: readonly FieldKey[]
  readonly toggle: (field: FieldKey) => void
  /** As of the last choosing; what is typed is in the inputs themselves. */
  readonly valueOf: (field: FieldKey) => string
  readonly reason: string
  /** A value was picked: it is shown. */
  readonly choose: (field: string, value: string) => void
  /** A key was pressed: nothing is drawn again because of it. */
  readonly type: (field: string, value: string) => void
  readonly problems: Readonly<Record<string, FieldProblem | 'badInput'>>
  /** What is missing; null when it can be sent. */
  readonly missing: string | null
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly submit: () => void
}

const valuesIn = (kept: Texts): Texts =>
  Object.fromEntries(Object.entries(kept).filter(([key]) => key !== REASON))

/** What a graduate asks to be corrected; kept on the device until it has been sent. */
export function useCorrectionForm(
  own: OwnRecord,
  { field: preselected, onSent }: { readonly field: string | undefined; readonly onSent: () => void },
): CorrectionForm {
  const key = `correction:${own.id}`
  const texts = useRef<Texts | null>(null)
  texts.current ??= withField(readTexts(key), choosable(own), preselected)
  const kept = texts.current
  const [, draw] = useState(0)
  const [problems, setProblems] = useState<CorrectionForm['problems']>({})
  const missing = missingIn(own, { values: valuesIn(kept), reason: kept[REASON] ?? '' })
  const { run, busy, trouble } = useRecordCommand('correction.request')

  const put = (field: string, value: string | null): void => {
    keepText(key, field, value)
    const { [field]: _before, ...rest } = kept
    texts.current = value === null ? rest : { ...rest, [field]: value }
  }
  const redraw = (): void => draw((count) => count + 1)
  const type: CorrectionForm['type'] = (field, value) => {
    const before = texts.current ?? {}
    put(field, value)
    const said = (now: Texts): string | null =>
      missingIn(own, { values: valuesIn(now), reason: now[REASON] ?? '' })
    // The button says what is missing: only when that changes is anything drawn.
    if (said(before) !== said(texts.current ?? {})) redraw()
  }
  const submit = async (): Promise<void> => {
    const now = texts.current ?? {}
    const values = Object.fromEntries(
      Object.entries(valuesIn(now)).map(([field, value]) => [field, value.trim()]),
    )
    const found = problemsOf(own, values)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    askConsent('correction')
    const done = await run({ cohortId: own.cohortId, values, reason: now[REASON] ?? '' })
    if (done === null) return
    forget(key)
    onSent()
  }
  return {
    chosen: fieldKeys.filter((field) => Object.hasOwn(kept, field)),
    toggle: (field) => {
      put(field, Object.hasOwn(texts.current ?? {}, field) ? null : '')
      redraw()
    },
    valueOf: (field) => (texts.current ?? {})[field] ?? '',
    reason: kept[REASON] ?? '',
    choose: (field, value) => {
      put(field, value)
      setProblems(({ [field]: _mended, ...rest }) => rest)
      redraw()
    },
    type,
    problems: { ...trouble?.fields, ...problems },
    missing,
    busy,
    trouble,
    submit: () => void submit(),
  }
}

/** The kept draft, as far as it can still be asked for, with the field that the page was opened for. */
function withField(kept: Texts, fields: readonly FieldKey[], wanted: string | undefined): Texts {
  const still = Object.entries(kept).filter(
    ([key]) => key === REASON || fields.some((field) => field === key),
  )
  const preselected = fields.find((field) => field === wanted)
  return preselected === undefined
    ? Object.fromEntries(still)
    : { [preselected]: '', ...Object.fromEntries(still) }
}
