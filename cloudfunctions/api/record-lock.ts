import type { Policy } from '../../domain/cohort/policy'
import { reachesPart } from '../../domain/people/staff'
import type { Parsed } from '../../domain/contract/contract'
import { isFieldKey, type FieldKey } from '../../domain/registration/fields'
import { fieldsToLock } from '../../domain/registration/locks'
import { err } from '../../domain/result'
import type { Verb } from '../door/route'
import { eachByStudentNo } from './each-by-student-no'

interface Locking {
  readonly fields: readonly FieldKey[]
  readonly cause: string
}

/**
 * Locks fields for the graduates of a list from an instant on, each by its own guarded write (G12): an event of the
 * policy says which fields and why. What is locked as early already is answered as done and tells nobody anything.
 */
export const recordLock: Verb<'record.lock'> = async ({ cohortId, studentNos, lock, from }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesPart(context.grants, cohort)) return err({ code: 'cohortMissing' })
  const meant = lockingOf(lock, await store.cohorts.policy(cohortId, cohort.policyVersion))
  if (meant === null) return err({ code: 'badInput', fields: { event: 'notAnOption' } })
  const { fields, cause } = meant
  const locks = { fields, from: from ?? now }
  return eachByStudentNo(context, {
    cohortId,
    studentNos,
    call: 'record.lock',
    event: { source: 'lockFields' },
    input: { locks, reasons: { general: cause } },
    already: (registration) => fieldsToLock(registration, locks).length === 0,
  })
}

function lockingOf(lock: Parsed<'record.lock'>['lock'], { lockEvents }: Policy): Locking | null {
  if (lock.by === 'cause') return lock
  const event = Object.hasOwn(lockEvents, lock.event) ? lockEvents[lock.event] : undefined
  return event === undefined ? null : { fields: event.fields.filter(isFieldKey), cause: event.name }
}
