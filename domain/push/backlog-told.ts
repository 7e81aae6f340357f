import { backlogCauses, type BacklogCause, type PushLine } from './decide'
import { isStaffNotice } from './notices'

/** What the inbox says of a backlog besides its sentence. */
export interface BacklogTold {
  /** Name of the cohort. */
  readonly cohort: string
  readonly waiting: number
  readonly colleges: number
  readonly causes: readonly BacklogCause[]
  /** Only single classes are the reader's, and the number is of whole colleges. */
  readonly beyond: boolean
}

/** Lines of one recipient as a notice keeps them; of an alarm, which has none, nothing. */
export function noticeParams(cohort: string, lines: readonly PushLine[]): Readonly<Record<string, string>> {
  if (lines.length === 0) return {}
  const causes = new Set(lines.flatMap((line) => line.causes))
  return {
    cohort,
    waiting: String(lines.reduce((sum, { waiting }) => sum + waiting, 0)),
    colleges: String(new Set(lines.map(({ collegeId }) => collegeId)).size),
    causes: backlogCauses.filter((cause) => causes.has(cause)).join(' '),
    beyond: lines.some(({ beyond }) => beyond) ? 'yes' : '',
  }
}

/** The same as it is read; undefined of what is about no backlog. */
export function backlogTold(
  notice: string,
  { cohort = '', waiting, colleges, causes = '', beyond }: Readonly<Record<string, string>>,
): BacklogTold | undefined {
  if (!isStaffNotice(notice) || waiting === undefined) return undefined
  return {
    cohort,
    waiting: Number(waiting),
    colleges: Number(colleges),
    causes: backlogCauses.filter((cause) => causes.split(' ').includes(cause)),
    beyond: beyond === 'yes',
  }
}
