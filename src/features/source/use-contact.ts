import { useCallback, useState } from 'react'
import type { Trouble } from '../../lib/cloud'
import { keepText, readTexts } from '../../lib/kept-texts'
import { useRecordCommand } from '../../lib/use-record-command'
import { contactEdit } from './contact-model'
import { allFields, formOf, type FieldView, type Own, type Problems } from './model'
import { isTyped } from './target'

export interface ContactInUse {
  /** The contact fields that may be changed now, as they stand with what this device keeps of them. */
  readonly views: readonly FieldView[]
  readonly type: (field: string, value: string) => void
  /** What is wrong with what was typed is said now. */
  readonly look: () => void
  readonly save: () => Promise<void>
  readonly busy: boolean
  readonly saved: boolean
  readonly trouble: Trouble | null
}

/** Contact details changed in place; what is typed stays on this device until it is saved. */
export function useContact(own: Own): ContactInUse {
  const key = `contact:${own.id}`
  const command = useRecordCommand('source.edit')
  const [typed, setTyped] = useState(() => readTexts(key))
  const [problems, setProblems] = useState<Problems>({})
  const [saved, setSaved] = useState(false)
  const standing = allFields(formOf(own, {})).filter(
    (view) => isTyped(view.key) && view.fieldClass === 'free',
  )
  const isNeeded = (field: string): boolean => own.rules[field]?.required === true
  const type = useCallback((field: string, value: string) => keepText(key, field, value), [key])
  const look = (): void => setProblems(contactEdit(standing, readTexts(key), isNeeded).problems)
  const save = async (): Promise<void> => {
    const edit = contactEdit(standing, readTexts(key), isNeeded)
    setProblems(edit.problems)
    setSaved(false)
    if (Object.keys(edit.problems).length > 0 || Object.keys(edit.claims).length === 0) return
    if ((await command.run({ cohortId: own.cohortId, claims: edit.claims })) === null) return
    for (const field of Object.keys(edit.claims)) keepText(key, field, null)
    setTyped(readTexts(key))
    setSaved(true)
  }
  const found: Problems = { ...problems, ...command.trouble?.fields }
  return {
    views: standing.map((view) => ({
      ...view,
      value: typed[view.key] ?? view.value,
      problem: found[view.key] ?? null,
    })),
    type,
    look,
    save,
    busy: command.busy,
    saved,
    trouble: command.trouble,
  }
}
