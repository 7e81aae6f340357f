import { useRef, useState } from 'react'
import type { ResumeContent } from '../../../domain/resume/content'
import { resumeProblems } from '../../../domain/resume/content-problems'
import { tidied } from '../../../domain/resume/tidied'
import type { Output } from '../../../domain/contract/contract'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { queryClient, useCommand } from '../../lib/query'
import { forget, keep, readKept } from '../../lib/storage'
import { usePaper } from '../../lib/use-paper'
import {
  firstResume,
  keptResume,
  resumeToKeep,
  withoutRow,
  withRow,
  withText,
  type KeptResume,
  type List,
} from './model'

export type StandingResume = Output<'resume.get'>
type Problems = NonNullable<Trouble['fields']>

export interface ResumeForm {
  /** As of the last drawing; what is typed is in the inputs themselves. */
  readonly content: ResumeContent
  /** The same with everything that was typed since. */
  readonly typed: () => ResumeContent
  /** Grows whenever inputs have to take up another text. */
  readonly version: number
  readonly isDraft: boolean
  readonly savedAt: number | null
  /** A key was pressed: nothing but the save state is drawn again. */
  readonly type: (path: string, text: string) => void
  /** Something was chosen: it is shown. */
  readonly choose: (change: Partial<ResumeContent>) => void
  readonly pick: (path: string, text: string) => void
  readonly add: (list: List) => void
  readonly remove: (list: List, at: number) => void
  readonly problems: Problems
  readonly trouble: Trouble | null
  readonly saving: boolean
  readonly save: () => void
  readonly exporting: boolean
  readonly exportPaper: () => void
  /** What stands saved where somebody saved since; null where nobody did. */
  readonly newer: StandingResume | null
  readonly settle: (keepMine: boolean) => void
}

export const draftKey = (recordId: string): string => `resume:${recordId}`
const queryKey = (cohortId: string) => ['resume.get', { cohortId }] as const

/** Tells every page what stands saved now, without asking for it. */
export const noteStanding = (cohortId: string, standing: StandingResume): void => {
  queryClient.setQueryData(queryKey(cohortId), standing)
}

/** A résumé that is being written: on this device at once, on the server when its owner saves it. */
export function useResume(own: OwnRecord, standing: StandingResume): ResumeForm {
  const key = draftKey(own.id)
  const { cohortId } = own
  const [kept] = useState(() => keptResume(readKept(key)))
  const current = useRef<KeptResume>(
    kept ?? { rev: standing.rev, content: standing.content ?? firstResume(own.record) },
  )
  const [version, setVersion] = useState(0)
  const [isDraft, setDraft] = useState(kept !== null)
  const [savedAt, setSavedAt] = useState(standing.savedAt)
  const [problems, setProblems] = useState<Problems>({})
  const [newer, setNewer] = useState<StandingResume | null>(null)
  const [lookingFailed, setLookingFailed] = useState<Trouble | null>(null)
  const saving = useCommand('resume.save')
  const paper = usePaper('resume.paper')

  const put = (content: ResumeContent): void => {
    current.current = { ...current.current, content }
    keep(key, resumeToKeep(current.current))
    if (!isDraft) setDraft(true)
  }
  const show = (content: ResumeContent): void => {
    put(content)
    setVersion((before) => before + 1)
  }
  const takeUp = (stood: StandingResume): void => {
    current.current = { rev: stood.rev, content: stood.content ?? firstResume(own.record) }
    forget(key)
    setDraft(false)
    setSavedAt(stood.savedAt)
    setVersion((before) => before + 1)
  }

  async function save(): Promise<boolean> {
    const content = tidied(current.current.content)
    show(content)
    const found = resumeProblems(content, '')
    setProblems(found)
    if (Object.keys(found).length > 0) return false
    const { rev } = current.current
    const { value, trouble } = await saving.attempt({ cohortId, rev, content: sent(content) })
    if (value === null) {
      setProblems(trouble.fields ?? {})
      if (trouble.code === 'conflict') await lookAtNewer()
      return false
    }
    noteStanding(cohortId, { ...value, content: sent(content) })
    setSavedAt(value.savedAt)
    const typedMeanwhile = current.current.content !== content
    current.current = { ...current.current, rev: value.rev }
    if (typedMeanwhile) keep(key, resumeToKeep(current.current))
    else forget(key)
    setDraft(typedMeanwhile)
    return !typedMeanwhile
  }

  async function lookAtNewer(): Promise<void> {
    try {
      setNewer(await call('resume.get', { cohortId }))
      setLookingFailed(null)
    } catch (error) {
      setLookingFailed(troubleOf(error))
    }
  }

  return {
    content: current.current.content,
    typed: () => current.current.content,
    version,
    isDraft,
    savedAt,
    type: (path, text) => put(withText(current.current.content, path, text)),
    choose: (change) => show({ ...current.current.content, ...change }),
    pick: (path, text) => {
      setProblems(({ [path]: _mended, ...rest }) => rest)
      show(withText(current.current.content, path, text))
    },
    add: (list) => show(withRow(current.current.content, list)),
    remove: (list, at) => {
      // The rows behind it have other places now.
      setProblems({})
      show(withoutRow(current.current.content, list, at))
    },
    problems,
    trouble: newer === null ? (lookingFailed ?? saving.trouble ?? paper.trouble) : null,
    saving: saving.busy,
    save: () => void save(),
    exporting: paper.busy,
    exportPaper: () => {
      if (!isDraft && savedAt !== null) paper.download({ cohortId })
      else
        void save().then((saved) => {
          if (saved) paper.download({ cohortId })
        })
    },
    newer,
    settle: (keepMine) => {
      if (newer === null) return
      noteStanding(cohortId, newer)
      if (keepMine) {
        current.current = { ...current.current, rev: newer.rev }
        void save()
      } else takeUp(newer)
      saving.reset()
      setNewer(null)
    },
  }
}

/** A résumé as a call takes it: lists of its own. */
const sent = ({ education, experience, awards, ...content }: ResumeContent) => ({
  ...content,
  education: education.map((row) => ({ ...row })),
  experience: experience.map((row) => ({ ...row })),
  awards: [...awards],
})
