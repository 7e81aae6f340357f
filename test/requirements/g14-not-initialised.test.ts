import { completed, ownRecordOf } from '../support/cloud-corrections'
import { staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { submitted } from '../support/cloud-review'
import { heard, useUpstreamSchool } from '../support/cloud-upstream'

/** Notice G 五.5: 学校审核完成，为何显示未初始化？答：学校审核完成，还需省中心审核和初始化。 */
const school = useUpstreamSchool()
const { lin, zhou, zheng } = graduates

test('[G14] Completed is not the end: the stages above and where the record waits are shown at each.', async () => {
  const { person, id } = await completed(school, lin)
  const stages = (await ownRecordOf(person)).source.chain.map(({ kind, name }) => [kind, name])
  expect(stages).toEqual([
    ['staff', '学院审核'],
    ['upstream', '省中心审核'],
    ['upstream', '初始化'],
  ])
  const shown: unknown[] = []
  const look = async () => {
    const { status, upstream, upstreamAt } = (await ownRecordOf(person)).source
    shown.push([status, upstream, upstreamAt === school.now])
  }
  await look()
  for (const result of ['passed', 'initialised'] as const) {
    school.pass(24 * 3_600_000)
    await heard(school, id, { result })
    await look()
  }
  expect(shown).toEqual([
    ['completed', 'waiting', true],
    ['completed', 'passed', true],
    ['completed', 'initialised', true],
  ])
})

test('[G14] What 省中心 has passed is not taken back by the school any more.', async () => {
  const { id } = await completed(school, zhou)
  const counselor = school.as(staff.counselor)
  await heard(school, id, { result: 'passed' })
  const reasons = { general: '看错了' }
  expect(await counselor.refused('review.revoke', { id, reasons })).toEqual({ code: 'notPassedUpstream' })
})

test('[G14] Nothing is recorded from above of what the school has not approved yet.', async () => {
  const { person, id } = await submitted(school, zheng)
  const said = { id, result: 'initialised', importId: 'province-2026-11' } as const
  expect(await school.as(staff.office).refused('upstream.record', said)).toEqual({ code: 'wrongStatus' })
  expect((await ownRecordOf(person)).source).toMatchObject({ upstream: 'none', upstreamAt: null })
})
