import { cohortId, staff } from '../../support/cloud-founding'
import type { School } from '../../support/cloud-school'
import type { Count } from './destination-costs'

/** The rules as the editor opens with them, a look at the form under others, a lock for one graduate, and a list out of a file. */
export async function countRules(school: School, studentNo: string, count: Count): Promise<void> {
  const office = school.as(staff.office)
  const asked = { cohortId, version: null }
  await count('rules', office.call('policy.get', asked))
  const { rev, policy } = await office.must('policy.get', asked)
  await count('preview', office.call('policy.preview', { cohortId, policy, studentNo }))
  const list = { cohortId, studentNos: [studentNo] }
  const lock = { by: 'cause' as const, fields: ['majorDirection' as const], cause: '正在核对' }
  await count('lock', office.call('record.lock', { ...list, lock, from: null }))
  const { fields } = lock
  await count('unlock', office.call('record.unlock', { ...list, fields, reason: '核对完了' }))
  const { path } = await office.must('sheet.begin', { folder: 'lists' })
  const fileID = await school.upload(staff.office, path, Buffer.from(studentNo))
  await count('list', office.call('list.read', { fileID }))
  await count('save rules', office.call('policy.save', { cohortId, rev, policy, note: '同前' }))
  // The cohort and its new version are in the cache, as they are for whoever comes next.
  await office.must('cohort.get', { cohortId })
  await office.must('policy.preview', { cohortId, policy, studentNo })
}
