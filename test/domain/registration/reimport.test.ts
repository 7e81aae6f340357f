import { reimported } from '../../../domain/registration/new-registration'
import { aRegistration, ROSTER } from '../../support/registrations'
import { DURING, PLACE } from '../../support/school'

/** What a second import leaves to be done afterwards: the numbers of both colleges have to be right. */
const at = (collegeId: string, over: object = {}) => {
  const before = aRegistration({ collegeId: PLACE.collegeId, outbox: [], ...over })
  const { documentType, documentFp, documentLast4, document } = before
  const enrolment = {
    ...PLACE,
    ...{ importId: 'import-2', values: ROSTER, rosterHash: 'hash-2', nameKeys: [] },
    ...{ documentType, documentFp, documentLast4, document, units: { ...PLACE, collegeId } },
  }
  return reimported(before, enrolment, { by: 'openid-office', now: DURING.source })
}

test('A graduate moved to another college leaves a recount of the one that was left, due at once.', () => {
  const moved = at('college-9')
  expect(moved.collegeId).toBe('college-9')
  expect(moved.outbox.filter(({ kind }) => kind === 'recount')).toEqual([
    {
      id: `${moved._id}_${String(moved.seq)}_recount`,
      dueAt: DURING.source,
      kind: 'recount',
      collegeId: PLACE.collegeId,
    },
  ])
  expect(moved.outboxDueAt).toBe(DURING.source)
  expect(new Set(moved.outbox.map(({ id }) => id)).size).toBe(moved.outbox.length)
})

test('A graduate who stays in the college leaves nothing of the kind.', () => {
  expect(at(PLACE.collegeId).outbox.map(({ kind }) => kind)).not.toContain('recount')
})
