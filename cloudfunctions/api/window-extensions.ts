import { studentPhases, type Cohort } from '../../domain/cohort/cohort'
import { isNeeded } from '../../domain/cohort/windows'
import type { Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { grantsAs } from './own-queues'

/** Graduates that one answer lists: an office that gives more of them more time moves the window. */
const LISTED = 200

/**
 * Who has more time than everybody, the first to end first; what is over is not listed (B11). Where there are more than
 * one answer lists, those that end last: windows that were moved since overtake the early ends first.
 */
export const windowExtensions: Verb<'window.extensions'> = async ({ cohortId }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  const grants = cohort === null ? [] : grantsAs(context, cohort, null)
  if (cohort === null || grants.length === 0) return err({ code: 'cohortMissing' })
  const [colleges, ...found] = await Promise.all([
    store.structures.colleges(cohortId, now),
    ...grants.map((grant) => store.registrations.extended(grant, cohortId, { now, limit: LISTED + 1 })),
  ])
  const distinct = [...new Map(found.flat().map((one) => [one._id, one])).values()].sort(
    (one, other) => one.extendedUntil - other.extendedUntil || (one.studentNo < other.studentNo ? -1 : 1),
  )
  const nameOf = new Map(colleges.map(({ id, name }) => [id, name]))
  const rows = distinct.slice(-LISTED).flatMap((one) =>
    standing(cohort, one, now).map(({ phase, closesAt, reason, needed }) => ({
      studentNo: one.studentNo,
      name: one.name,
      college: nameOf.get(one.collegeId) ?? '',
      phase,
      closesAt,
      needed,
      reason,
    })),
  )
  return ok({ now, rows, more: distinct.length > LISTED })
}

const standing = (cohort: Cohort, registration: Registration, now: number) =>
  registration.extensions.flatMap((extension) => {
    const { closesAt, reason } = extension
    const phase = studentPhases.find((one) => one === extension.phase)
    if (phase === undefined || closesAt <= now) return []
    return [{ phase, closesAt, reason, needed: isNeeded(cohort, registration, { phase, closesAt }) }]
  })
