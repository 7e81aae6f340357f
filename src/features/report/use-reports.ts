import { useEffect } from 'react'
import type { ReportKind } from '../../../domain/registration/registration'
import type { Trouble } from '../../lib/cloud'
import { noteServerTime, useNow } from '../../lib/now'
import { useCall, useCommand, type Asked } from '../../lib/query'
import { usePaper, type PaperAsked } from '../../lib/use-paper'

/** Remaining times are told in days and hours. Milliseconds. */
const TELL_AGAIN_MS = 30_000

interface Doing {
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly reset: () => void
}

export interface Reports {
  readonly asked: Asked<'report.list'>
  readonly now: number
  /** Answers whether it was done; otherwise `issuing.trouble` says why not. */
  readonly issue: (kind: ReportKind, days: number) => Promise<boolean>
  readonly issuing: Doing
  readonly revoke: (number: string) => Promise<boolean>
  readonly revoking: Doing
  readonly paper: PaperAsked<'report.paper'>
}

/** One's own reports and what can be done with them. */
export function useReports(cohortId: string): Reports {
  const asked = useCall('report.list', { cohortId })
  const issuing = useCommand('report.issue')
  const revoking = useCommand('report.revoke')
  const paper = usePaper('report.paper')
  const heard = asked.data?.now
  useEffect(() => {
    if (heard !== undefined) noteServerTime(heard)
  }, [heard])
  return {
    asked,
    now: useNow(TELL_AGAIN_MS),
    issue: async (kind, days) => (await issuing.run({ cohortId, kind, days })) !== null,
    issuing,
    revoke: async (number) => (await revoking.run({ cohortId, number })) !== null,
    revoking,
    paper,
  }
}
