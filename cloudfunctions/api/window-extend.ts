import type { StudentPhase } from '../../domain/cohort/cohort'
import type { Registration } from '../../domain/registration/registration'
import type { Verb } from '../door/route'
import { eachByStudentNo } from './each-by-student-no'

/** More time for listed graduates, or (no closing instant) no more of it (B11). */
export const windowExtend: Verb<'window.extend'> = ({ phase, closesAt, reason, ...listed }, context) =>
  eachByStudentNo(context, {
    ...listed,
    call: 'window.extend',
    event: { source: closesAt === null ? 'endExtension' : 'extend' },
    input: {
      reasons: { general: reason },
      extension: { phase, ...(closesAt !== null && { closesAt }) },
    },
    already: (registration) => closesAtOf(registration, phase) === closesAt,
  })

const closesAtOf = ({ extensions }: Registration, phase: StudentPhase): number | null =>
  extensions.find((extension) => extension.phase === phase)?.closesAt ?? null
