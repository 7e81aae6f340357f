import type { Failure } from '../../domain/contract/failure'
import { grantsAs } from './own-queues'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { recordUpstream } from './upstream-record'

/** The results of a list from 省中心, each by its own guarded write; a row that is refused says why (G4). */
export const upstreamImport: Verb<'upstream.import'> = async ({ cohortId, importId, rows }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const numbers = rows.map(({ studentNo }) => studentNo)
  const found = await Promise.all(
    grantsAs(context, cohort, null).map((grant) =>
      store.registrations.inScopeByStudentNo(grant, cohortId, numbers),
    ),
  )
  const idOf = new Map(found.flat().map(({ studentNo, _id }) => [studentNo, _id]))
  const results: { studentNo: string; refused: Failure['code'] | null }[] = []
  for (const { studentNo, result, cause } of rows) {
    const id = idOf.get(studentNo)
    const outcome =
      id === undefined
        ? err({ code: 'notFound' as const })
        : await recordUpstream({ id, result, cause, importId }, context)
    results.push({ studentNo, refused: outcome.ok ? null : outcome.error.code })
  }
  return ok({ results })
}
