import { presets } from '../../../../domain/cohort/presets'

/** 关于核对、确认毕业去向的通知 (seed N), sentence by sentence. */
const { cohort, policy: policyOf } = presets.confirming
const policy = policyOf('2027-main', 2027)

test('[N] 确认对象: 全体毕业生，含结业生.', () => {
  expect(cohort.scope.completers).toBe(true)
  expect(cohort.scope.levels).toEqual(expect.arrayContaining(['专科', '本科', '硕士', '博士']))
})

test('[N] 7月1日前未落实毕业去向的以“未就业”登记.', () => {
  expect(cohort.cutOffOn).toBe('07-01')
})

test('[N] 7月1日至8月31日需变更毕业去向的，单独联系学校变更.', () => {
  expect(policy.destination.selfChange).toBe(false)
})

test('[N] 信息有误以辅导员为单位汇总，前往就业部门更正.', () => {
  expect(policy.delegations.correctField).toEqual(['office'])
})

test('[N] 不要求先核对生源.', () => {
  expect(policy.destination.needs).toBe('none')
})

test('[N] 户口转入学校的，由辅导员或就业办公室老师更新，学生自己不能改.', () => {
  expect(policy.fields['householdMoved']).toMatchObject({
    class: 'locked',
    mendedBy: ['counselor', 'office'],
  })
})

test('[N] 核验报告有效期建议1个月或者1周，有档案和户口两种.', () => {
  expect(policy.report).toEqual({ days: [7, 30], kinds: ['archive', 'household'] })
})

test('[N] 核验服务时间截止到毕业生的毕业时间加六个月.', () => {
  expect(cohort.serviceEndsMonths).toBe(6)
})
