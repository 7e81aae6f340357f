import { studentPhases, type StudentPhase } from '../../../domain/cohort/cohort'
import { textsOf } from '../../lib/field-texts'
import { holdsNumbers } from '../../lib/holds-numbers'
import { forget, keep, readKept } from '../../lib/storage'

/** More time while it is written down. */
export interface Written {
  readonly phase: StudentPhase
  readonly closesAt: number | null
  readonly reason: string
  readonly lines: string
}

const keyOf = (cohortId: string): string => `extensions:${cohortId}`

export const nothingWritten: Written = { phase: 'source', closesAt: null, reason: '', lines: '' }

/** What was written on this device and not all sent yet. */
export function readWritten(cohortId: string): Written {
  const { phase, closesAt = '', reason = '', lines = '' } = textsOf(readKept(keyOf(cohortId)))
  return {
    phase: studentPhases.find((one) => one === phase) ?? 'source',
    closesAt: /^\d+$/.test(closesAt) ? Number(closesAt) : null,
    reason,
    lines,
  }
}

/** A paste with document numbers in it is not kept. */
export function keepWritten(cohortId: string, { phase, closesAt, reason, lines }: Written): void {
  const kept = holdsNumbers(lines) ? '' : lines
  keep(keyOf(cohortId), { phase, closesAt: closesAt === null ? '' : String(closesAt), reason, lines: kept })
}

export const forgetWritten = (cohortId: string): void => forget(keyOf(cohortId))
