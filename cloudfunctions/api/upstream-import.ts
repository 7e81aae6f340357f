import type { Failure } from '../../domain/contract/failure'
import { listedGraduates } from './listed-graduates'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { recordUpstream } from './upstream-record'

/** The results of a list from 省中心, each by its own guarded write; a row that is refused says why (G4). */
export const upstreamImport: Verb<'upstream.import'> = async ({ cohortId, importId, rows }, context) => {
  const numbers = rows.map(({ studentNo }) => studentNo)
  const byNumber = await listedGraduates(context, cohortId, numbers)
  if (byNumber === null) return err({ code: 'cohortMissing' })
  const results: { studentNo: string; refused: Failure['code'] | null }[] = []
  for (const { studentNo, result, cause } of rows) {
    const id = byNumber.get(studentNo)?._id
    const outcome =
      id === undefined
        ? err({ code: 'notFound' as const })
        : await recordUpstream({ id, result, cause, importId }, context)
    results.push({ studentNo, refused: outcome.ok ? null : outcome.error.code })
  }
  return ok({ results })
}
