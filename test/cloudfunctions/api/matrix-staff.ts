import type { Call, Input } from '../../../domain/contract/contract'
import { cohortId, staff } from '../../support/cloud-founding'
import { environment, type Person, type Stored } from '../../support/cloud-school'

const everywhere = {
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
} as const
const observer = { role: 'observer', ...everywhere } as const
const administrator = { role: 'administrator', ...everywhere } as const
const invitation = { name: '新同事', phone: '', days: 7 } as const

/** Invitations that nobody has used: an observer's, the second administrator's, and one that waits for two. */
export async function invitedColleagues(by: Person): Promise<void> {
  await by.must('staff.invite', { ...invitation, workNo: 'observer', grants: [observer] })
  await by.must('staff.invite', { ...invitation, workNo: 'second', grants: [administrator] })
  await by.must('staff.invite', { ...invitation, workNo: 'third', grants: [administrator] })
}

type StaffCall = Extract<Call, `staff.${string}`>

/** Input that is right for the calls about people of the office. */
export function staffInputs(world: Readonly<Record<string, readonly Stored[]>>): {
  readonly [C in StaffCall]: () => Input<C>
} {
  const postOf = (workNo: string): string =>
    world['posts']?.find((post) => post['workNo'] === workNo)?._id ?? 'none'
  return {
    'staff.claimFirst': () => ({
      secret: environment.QIHANG_FIRST_ADMIN_SECRET,
      name: '我',
      campusId: 'main',
    }),
    'staff.grant': () => ({ openid: 'staff-newcomer', rev: 0, name: '新同事', grants: [observer] }),
    'staff.suspend': () => ({ openid: staff.observer, rev: 1, suspended: true, reason: '调离' }),
    'staff.invite': () => ({ ...invitation, workNo: 'another', grants: [observer] }),
    'staff.join': () => ({ code: '00000-00000' }),
    'staff.withdraw': () => ({ id: postOf('observer') }),
    'staff.second': () => ({ post: postOf('third'), rev: 1, approve: true }),
    'staff.list': () => ({}),
    'staff.posts': () => ({}),
    'staff.import': () => ({ fileID: 'cloud://none/staff/none.xlsx', cohortId, dryRun: true }),
  }
}
