import { linesOfEntry, linesOfInvitation, staffScope } from '../../../domain/audit/staff-lines'
import type { Grant } from '../../../domain/people/staff'
import type { StaffEdit } from '../../../domain/people/staff-entry'
import { cohortId } from '../../../domain/contract/atoms'

/** What is told of an edit of the staff list, and to which campus. */
const grant = (over: Partial<Grant> = {}): Grant => ({
  role: 'counselor',
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
  ...over,
})
const state = (grants: readonly Grant[], suspended = false) => ({ name: '沈若兰', suspended, grants })
const edit = (over: Partial<StaffEdit>): StaffEdit => ({
  at: 10,
  by: 'administrator',
  what: 'granted',
  reason: '调岗',
  before: null,
  after: state([grant()]),
  ...over,
})
const told = (one: StaffEdit) =>
  linesOfEntry({ _id: 'person', edits: [one] }, 0).map(({ campusId, roles, suspended }) => [
    campusId,
    roles.join(),
    suspended,
  ])
const north = grant({ campusId: 'north', role: 'college' })

test('A campus hears of its own grants alone.', () => {
  const before = state([grant(), north])
  expect(told(edit({ before, after: state([grant({ role: 'office' }), north]) }))).toEqual([
    ['main', 'office', false],
  ])
  expect(told(edit({ before, after: state([grant()]) }))).toEqual([['north', '', false]])
  expect(told(edit({ before, after: state([grant({ collegeIds: ['law'] }), north]) }))).toEqual([
    ['main', 'counselor', false],
  ])
})

test('Every campus of a person hears that they were suspended, and of what was refused.', () => {
  const before = state([grant(), north])
  const all = [
    ['main', 'counselor', true],
    ['north', 'college', true],
  ]
  expect(told(edit({ what: 'suspended', before, after: state([grant(), north], true) }))).toEqual(all)
  expect(told(edit({ what: 'refused', before, after: before }))).toHaveLength(2)
})

test('Edits from an instant on are told, of an invitation everything but that it was used, and never a reason.', () => {
  const edits = [edit({ at: 10 }), edit({ at: 9 })]
  expect(linesOfEntry({ _id: 'person', edits }, 10)).toHaveLength(1)
  expect(JSON.stringify(linesOfEntry({ _id: 'person', edits }, 0))).not.toContain('调岗')
  const post = { _id: 'post', campusId: 'main', grants: [grant()] }
  const [used, invited] = [
    { at: 10, by: 'person', what: 'used' as const },
    { at: 9, by: 'administrator', what: 'invited' as const },
  ]
  expect(linesOfInvitation({ ...post, edits: [used, invited] }, 0)).toMatchObject([
    { what: 'post.invited', id: 'post', whom: '', roles: ['counselor'] },
  ])
})

test('No cohort can be called as what stands for a campus.', () => {
  expect(cohortId.safeParse(staffScope('main')).success).toBe(false)
})
