import type { CellValue } from 'exceljs'
import { cohortId, staff } from '../../support/cloud-founding'
import type { School } from '../../support/cloud-school'
import { staffSheet } from '../../support/cloud-staff-sheet'
import type { Count } from './destination-costs'

const whole = { campusId: 'main', cohortIds: null, collegeIds: null, classIds: null, until: null } as const
const observer = { role: 'observer', ...whole } as const
const administrator = { role: 'administrator', ...whole } as const

/** Written by hand from the design. */
export const staffCosts = {
  invite: 2,
  // Who it is, the invitations, the names of those who sent them.
  invitations: 3,
  // The counter (two on a later try), the invitation, the entry, who invited, and two guarded writes.
  join: 6,
  'first visit of a day': 3,
  'second visit of a day': 2,
  colleagues: 2,
  suspend: 3,
  grant: 3,
  // Besides: who else could agree, and who is about to.
  propose: 5,
  // Besides: whether who proposed it still could.
  agree: 4,
  'take invitation back': 3,
  // Who it is, the cohorts, whose file, the structure, who is there, who is invited, the invitations, the answer.
  'import colleagues': 8,
} as const

/** What the people of the office cost. @param tag of this story, so that every story has people of its own */
export async function countStaff(school: School, tag: string, count: Count): Promise<void> {
  const first = school.as(staff.administrator)
  const second = school.as('counted-second')
  await school.put('staff', {
    _id: second.openid,
    rev: 1,
    name: '第二位',
    suspended: false,
    grants: [administrator],
    campusIds: ['main'],
    administratorOf: ['main'],
  })
  const invitation = { workNo: tag, name: '同事', phone: '', days: 7, grants: [observer] }
  const newcomer = school.as(`counted-colleague-${tag}`)
  const invited = first.call('staff.invite', invitation)
  await count('invite', invited)
  await count('invitations', first.call('staff.posts', {}))
  const { reply } = await invited
  const code = reply.ok ? reply.value.code : ''
  await count('join', newcomer.call('staff.join', { code }))
  await newcomer.must('me.get', {})
  school.pass(24 * 3_600_000)
  // The rules are in the cache again.
  await first.must('me.get', {})
  await count('first visit of a day', newcomer.call('me.get', {}))
  await count('second visit of a day', newcomer.call('me.get', {}))
  await count('colleagues', first.call('staff.list', {}))
  const { openid } = newcomer
  await count('suspend', first.call('staff.suspend', { openid, rev: 1, suspended: true, reason: '调离' }))
  await count('grant', first.call('staff.grant', { openid, rev: 2, name: '同事', grants: [observer] }))
  const raised = { openid, rev: 3, name: '同事', grants: [administrator] }
  await count('propose', first.call('staff.grant', raised))
  await count('agree', second.call('staff.second', { openid, rev: 4, approve: true }))
  const { id } = await first.must('staff.invite', invitation)
  await count('take invitation back', first.call('staff.withdraw', { id }))
  await count(
    'import colleagues',
    first.call('staff.import', { ...(await sheetOf(school, tag)), dryRun: false }),
  )
  await school.remove('staff', second.openid)
  await school.remove('staff', newcomer.openid)
}

async function sheetOf(school: School, tag: string): Promise<{ fileID: string; cohortId: string }> {
  const rows: CellValue[][] = [[`${tag}-1`, '同事', '13900000000', '查看数据', '', '', '']]
  const bytes = await staffSheet(rows)
  return { fileID: await school.bringSheet(staff.administrator, 'staff', bytes), cohortId }
}
