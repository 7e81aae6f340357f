import { studentPhases, type StudentPhase } from '../../../domain/cohort/cohort'
import { textsOf } from '../../lib/field-texts'
import { holdsNumbers } from '../../lib/holds-numbers'
import type { Kept } from '../../lib/pasted-list'
import { forget, keep, readKept } from '../../lib/storage'

/** More time while it is written down. */
export interface Written {
  readonly phase: StudentPhase
  readonly closesAt: number | null
  readonly reason: string
  readonly lines: string
}

const nothing: Written = { phase: 'source', closesAt: null, reason: '', lines: '' }

/** What was written on this device and is not all sent yet; a paste with document numbers in it is not kept. */
export function keptExtension(cohortId: string): Kept<Written> {
  const key = `extensions:${cohortId}`
  return {
    nothing,
    read: () => {
      const { phase, closesAt = '', reason = '', lines = '' } = textsOf(readKept(key))
      return {
        phase: studentPhases.find((one) => one === phase) ?? nothing.phase,
        closesAt: /^\d+$/.test(closesAt) ? Number(closesAt) : null,
        reason,
        lines,
      }
    },
    keep: ({ phase, closesAt, reason, lines }) => {
      const kept = holdsNumbers(lines) ? '' : lines
      keep(key, { phase, closesAt: closesAt === null ? '' : String(closesAt), reason, lines: kept })
    },
    forget: () => forget(key),
  }
}
