import type { Call, Input } from '../../../domain/contract/contract'
import type { Registration } from '../../../domain/registration/registration'
import { cohortId, northCohortId, policyWithoutProofs } from '../../support/cloud-founding'

/** Right inputs of the calls of the review desk, for the record of a place or, where nobody's is meant, of none. */
type DeskCalls = Extract<
  Call,
  | `queue.${string}`
  | `review.${string}`
  | 'upstream.import'
  | 'window.extend'
  | 'policy.preview'
  | 'list.read'
  | 'record.lock'
  | 'record.unlock'
>

const cohorts: Readonly<Record<string, string>> = { north: northCohortId }

export function deskInputs(
  registrationOf: (place: string) => Registration | undefined,
  unknownId: string,
): { readonly [C in DeskCalls]: (place: string) => Input<C> } {
  const about = (place: string) => ({ id: registrationOf(place)?._id ?? unknownId })
  const studentNoOf = (place: string) => registrationOf(place)?.studentNo ?? '9999999999'
  const listOf = (place: string) => ({
    cohortId: cohorts[place] ?? cohortId,
    studentNos: [studentNoOf(place)],
  })
  const seenOf = (place: string) => {
    const { frozen, level } = registrationOf(place)?.source ?? { frozen: null, level: 0 }
    return { round: frozen?.round ?? 1, digest: frozen?.digest ?? '0'.repeat(64), level }
  }
  return {
    'queue.list': () => ({ cohortId }),
    'queue.next': () => ({ cohortId }),
    'queue.find': (place) => ({ cohortId, text: studentNoOf(place) }),
    'queue.counts': () => ({ cohortId }),
    'queue.renew': (place) => ({ ids: [about(place).id] }),
    'queue.release': about,
    'review.get': about,
    'review.approve': (place) => ({ ...about(place), seen: seenOf(place) }),
    'review.approveMany': (place) => ({ items: [{ ...about(place), seen: seenOf(place) }] }),
    'review.return': (place) => ({ ...about(place), seen: seenOf(place), reasons: { general: '请核对' } }),
    'review.revoke': (place) => ({ ...about(place), reasons: { general: '看错了' } }),
    'review.takeBack': (place) => ({ ...about(place), reasons: { general: '点错了' } }),
    'policy.preview': (place) => ({
      cohortId: cohorts[place] ?? cohortId,
      policy: policyWithoutProofs(),
      studentNo: studentNoOf(place),
    }),
    'list.read': () => ({ fileID: 'cloud://none/lists/none.xlsx' }),
    'record.lock': (place) => ({
      ...listOf(place),
      lock: { by: 'event', event: 'agreementRequested' },
      from: null,
    }),
    'record.unlock': (place) => ({ ...listOf(place), fields: ['politicalStatus'], reason: '协议作废' }),
    'upstream.import': (place) => ({
      cohortId: cohorts[place] ?? cohortId,
      importId: 'list-of-october',
      rows: [{ studentNo: studentNoOf(place), result: 'passed' }],
    }),
    'window.extend': (place) => ({
      cohortId: cohorts[place] ?? cohortId,
      phase: 'source',
      closesAt: Date.parse('2028-01-01T00:00:00+08:00'),
      studentNos: [studentNoOf(place)],
      reason: '外出实习',
    }),
  }
}
