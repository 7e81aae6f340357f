import { useRef, useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { sentenceOf } from '../../lib/cloud'
import { isLost } from '../../lib/is-lost'
import { useCommand } from '../../lib/query'
import { chooseFile, type ChosenFile } from '../../lib/chosen-file'
import { texts } from '../../texts/colleagues'

export interface SheetImport {
  /** What a dry run said; null before. */
  readonly checked: Output<'staff.import'> | null
  readonly problem: string | null
  readonly busy: boolean
  readonly choose: () => void
  /** Brings the same file once more, and invites. */
  readonly confirm: () => void
}

/** A sheet of colleagues: looked at first, then imported. The server keeps no file, so it is brought twice. */
export function useSheetImport(cohortId: string, onDone: (people: number) => void): SheetImport {
  const file = useRef<ChosenFile | null>(null)
  const [checked, setChecked] = useState<SheetImport['checked']>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  /** Where it was brought last, until that was answered: asked again, it is the same intent. */
  const brought = useRef<{ readonly dryRun: boolean; readonly fileID: string } | null>(null)
  const command = useCommand('staff.import')

  const bring = async (dryRun: boolean): Promise<Output<'staff.import'> | null> => {
    if (file.current === null) return null
    setBusy(true)
    setProblem(null)
    try {
      if (brought.current?.dryRun !== dryRun)
        brought.current = { dryRun, fileID: await file.current.upload('staff') }
      const { fileID } = brought.current
      const { value, trouble } = await command.attempt({ fileID, cohortId, dryRun })
      if (trouble === null || !isLost(trouble)) brought.current = null
      if (trouble !== null) setProblem(sentenceOf(trouble))
      return value
    } catch {
      setProblem(texts.sheet.failed)
      return null
    } finally {
      setBusy(false)
    }
  }
  const choose = async (): Promise<void> => {
    const chosen = await chooseFile(['xlsx']).catch(() => null)
    if (chosen === null) return
    file.current = chosen
    brought.current = null
    setChecked(await bring(true))
  }
  const confirm = async (): Promise<void> => {
    const done = await bring(false)
    if (done !== null) onDone(done.people)
  }
  return { checked, problem, busy, choose: () => void choose(), confirm: () => void confirm() }
}
