import { rowOf, householdOnScreen, seenBySchool } from '../../support/cloud-destinations'
import { cohortId, staff } from '../../support/cloud-founding'
import type { Person, School } from '../../support/cloud-school'
import { destination } from './matrix-destinations'

/** What the calls about destinations cost, for operations.test.ts. */
export type Count = (
  name: string,
  call: Promise<{ operations: number; reply: { ok: boolean } }>,
) => Promise<void>

export interface Counted {
  readonly id: string
  readonly count: Count
}

interface CountedByNumber extends Counted {
  readonly studentNo: string
}

/** What the office brings, and opens again for the graduate who then fills it in. */
export async function countImport(
  school: School,
  student: Person,
  { id, studentNo, count }: CountedByNumber,
): Promise<void> {
  const office = school.as(staff.office)
  const rows = [rowOf({ studentNo }, destination), rowOf({ studentNo: '2399999999' }, destination)]
  const sent = { cohortId, importId: 'list-of-june', rows }
  await count('import destinations', office.call('destination.import', sent))
  const reasons = { general: '请核对' }
  const seen = await seenBySchool(school, id)
  await count('open destination again', office.call('destination.reopen', { id, seen, reasons }))
  expect((await student.must('me.get', {})).records[0]?.destination.status).toBe('draft')
}

/** What is said to be wrong, and what the office mends; the household is nobody's here. */
export async function countMending(school: School, student: Person, { id, count }: Counted): Promise<void> {
  const office = school.as(staff.office)
  await count('report error', student.call('destination.reportError', { cohortId, text: '单位名称有误' }))
  await count('destination', office.call('destination.get', { id }))
  const correct = async (unitName: string) => ({
    ...{ id, seen: await seenBySchool(school, id), claims: { unitName }, reason: '核对协议书' },
  })
  await count(
    'correct destination',
    office.call('destination.correct', await correct('示例重型装备有限公司')),
  )
  await count('ask change', student.call('destination.askChange', { cohortId, text: '换单位' }))
  await office.must('destination.correct', await correct(destination.unitName))
  const { reply, operations } = await student.call('destination.change', { cohortId })
  expect(reply).toMatchObject({ error: { code: 'selfChangeAllowed' } })
  expect(operations).toBe(1)
  const seen = await householdOnScreen(school, id)
  const household = { id, seen, values: { kind: '其他', address: '示例路1号' } }
  expect(await office.refused('household.record', household)).toMatchObject({ code: 'householdMoved' })
}
