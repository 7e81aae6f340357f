import { graduatesInJune } from '../../../../domain/cohort/graduation-month'
import { presets } from '../../../../domain/cohort/presets'
import { holds } from '../../../../domain/cohort/policy'

/** 毕业生生源信息绑定和校对指引 (seed G), sentence by sentence. */
const { cohort, policy: policyOf } = presets.threeLevels
const policy = policyOf('2027-main', 2027)
const field = (key: string) => policy.fields[key]

test('[G] 毕业生包括港澳台学生，不包括国际学生.', () => {
  expect(cohort.scope).toMatchObject({ hmt: true, international: false })
})

test('[G] 内地学生实名认证加学籍绑定.', () => {
  expect(policy.bind).toMatchObject({ key: 'documentNo', realName: 'manual' })
  expect(Object.values(policy.slots).some(({ purpose }) => purpose === 'identity')).toBe(true)
})

test('[G] 依次填写“学校”“个人”“其他”.', () => {
  expect(policy.sections).toBe('parts')
})

test('[G] 经由培养单位、学校及省中心审核完成并初始化.', () => {
  expect(policy.chain.source.map(({ kind, name }) => [kind, name])).toEqual([
    ['staff', '培养单位审核'],
    ['staff', '学校审核'],
    ['upstream', '省中心审核'],
    ['upstream', '初始化'],
  ])
})

test('[G] 院系、专业、学号、姓名、性别有误，填申请表，由培养单位查验，提交学校审核.', () => {
  for (const key of ['college', 'major', 'studentNo', 'name', 'sex'])
    expect([key, field(key)?.class]).toEqual([key, 'locked'])
  expect(policy.chain.correction).toMatchObject([{ key: 'college' }, { key: 'office' }])
  expect(policy.delegations.correctField).toContain('college')
})

test('[G] 生源地是高考前家庭常驻户籍所在地，具体到县；有工作经历的研究生另行判断.', () => {
  expect(policy.place).toEqual({ depth: 'county', definition: 'beforeExam', employedPostgraduates: true })
})

test('[G] 少干计划学生还需上传定向协议书盖章原件图片，别人不用.', () => {
  const when = policy.slots['minorityAgreement']?.when ?? {}
  expect(policy.slots['minorityAgreement']).toMatchObject({ required: true })
  expect([holds(when, { minorityPlan: '是' }), holds(when, { minorityPlan: '否' })]).toEqual([true, false])
})

test('[G] 生源校对完成后，原则上不可随意变更.', () => {
  expect(policy.freeUntil).toBe('completed')
})

test('[G] 政治面貌和毕业时间须在申请电子协议前更改.', () => {
  expect(policy.lockEvents).toEqual({
    agreementRequested: { name: '申请电子协议', fields: ['politicalStatus', 'graduatesOn'] },
  })
  for (const key of ['politicalStatus', 'graduatesOn']) expect(field(key)?.help).toContain('申请电子协议前')
})

test('[G] 仅毕业月份有误的，可以申请更正：本科也不是一律6月.', () => {
  expect(graduatesInJune(policy, '本科')).toBe(false)
})

test('[G] 变更的证明材料由公安机关出具，作为附件上传.', () => {
  expect(Object.values(policy.slots).filter(({ purpose }) => purpose === 'correction')).toHaveLength(2)
})
