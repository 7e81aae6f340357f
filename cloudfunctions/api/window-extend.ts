import type { Failure } from '../../domain/contract/failure'
import type { StudentPhase } from '../../domain/cohort/cohort'
import type { Registration } from '../../domain/registration/registration'
import { err, ok, type Result } from '../../domain/result'
import { staffCommand } from '../door/flow-command'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { grantsAs } from './own-queues'

/**
 * More time for listed graduates, or no more of it, each by its own guarded write (B11). Who has it so already is
 * answered as done and told nothing again: a list may be sent twice.
 */
export const windowExtend: Verb<'window.extend'> = async (input, context) => {
  const { cohortId, studentNos, phase, closesAt, reason } = input
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const found = await Promise.all(
    grantsAs(context, cohort, null).map((grant) =>
      store.registrations.inScopeByStudentNo(grant, cohortId, studentNos),
    ),
  )
  const byNumber = new Map(found.flat().map((one) => [one.studentNo, one]))
  const results: { studentNo: string; name: string; refused: Failure['code'] | null }[] = []
  for (const studentNo of studentNos) {
    const one = byNumber.get(studentNo)
    const outcome =
      one === undefined
        ? err({ code: 'notFound' as const })
        : await extendOne(context, one._id, { phase, closesAt, reason })
    results.push({ studentNo, name: one?.name ?? '', refused: outcome.ok ? null : outcome.error.code })
  }
  return ok({ results })
}

interface Time {
  readonly phase: StudentPhase
  readonly closesAt: number | null
  readonly reason: string
}

const extendOne = (
  context: Context,
  id: string,
  { phase, closesAt, reason }: Time,
): Promise<Result<unknown, Failure>> =>
  staffCommand(context, {
    call: 'window.extend',
    id,
    event: { source: closesAt === null ? 'endExtension' : 'extend' },
    input: {
      reasons: { general: reason },
      extension: { phase, ...(closesAt !== null && { closesAt }) },
    },
    already: (registration) => closesAtOf(registration, phase) === closesAt,
    reply: () => ({ results: [] }),
  })

const closesAtOf = ({ extensions }: Registration, phase: StudentPhase): number | null =>
  extensions.find((extension) => extension.phase === phase)?.closesAt ?? null
