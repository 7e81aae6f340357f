import type { Cohort } from '../../domain/cohort/cohort'
import type { Failure } from '../../domain/contract/failure'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import { grantsAs } from './own-queues'

interface Listed {
  readonly cohort: Cohort
  readonly studentNos: readonly string[]
}

interface Answered {
  readonly results: { studentNo: string; refused: Failure['code'] | null }[]
}

/** Does something for each graduate of a list that the caller's grants reach; the others look as if there were none. */
export async function eachByStudentNo(
  context: Context,
  { cohort, studentNos }: Listed,
  act: (id: string) => Promise<Result<unknown, Failure>>,
): Promise<Result<Answered, Failure>> {
  const found = await Promise.all(
    grantsAs(context, cohort, null).map((grant) =>
      context.store.registrations.inScopeByStudentNo(grant, cohort._id, studentNos),
    ),
  )
  const idOf = new Map(found.flat().map(({ studentNo, _id }) => [studentNo, _id]))
  const results: Answered['results'] = []
  for (const studentNo of studentNos) {
    const id = idOf.get(studentNo)
    const outcome = id === undefined ? err({ code: 'notFound' as const }) : await act(id)
    results.push({ studentNo, refused: outcome.ok ? null : outcome.error.code })
  }
  return ok({ results })
}
