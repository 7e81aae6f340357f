import { graduatesInJune } from '../../../../domain/cohort/graduation-month'
import { presets } from '../../../../domain/cohort/presets'

/** 关于使用实名制系统做好毕业生资格审查的通知 (seed R), sentence by sentence. */
const { cohort, policy: policyOf } = presets.certified
const policy = policyOf('2027-main', 2027)
const field = (key: string) => policy.fields[key]

test('[R] 审查对象: 全体毕业生，含研究生、本科生.', () => {
  expect(cohort.scope.levels).toEqual(['本科', '硕士', '博士'])
})

test('[R] 学院对认证数据认真审查，再等待学校审核.', () => {
  expect(policy.chain.source).toMatchObject([
    { kind: 'staff', key: 'counselor', name: '学院审查' },
    { kind: 'staff', key: 'office', name: '学校审核' },
  ])
})

test('[R] 用真实的身份证号码认证；和学籍不一致的，到教务处申请修改.', () => {
  expect(policy.bind).toMatchObject({ key: 'documentNo', secret: 'full' })
  for (const key of ['name', 'sex']) {
    expect(field(key)).toMatchObject({ class: 'locked', mendedBy: ['office'] })
    expect(field(key)?.help).toContain('教务处')
  }
})

test('[R] 生源地信息要和入学时的一致，精确到省市一级.', () => {
  expect(policy.place).toMatchObject({ depth: 'city', definition: 'atEntry' })
  expect(field('sourcePlace')?.help).toMatch(/入学时户口所在地.*省市一级/)
})

test('[R] 政治面貌要按照现在的时间填写.', () => {
  expect(field('politicalStatus')).toMatchObject({
    class: 'free',
    required: true,
    help: '按现在的时间填写。',
  })
})

test('[R] 选择正确的班级将自动对应专业，专业不用去选择.', () => {
  expect(field('class')).toMatchObject({ class: 'free', required: true })
  expect(field('major')?.class).toBe('locked')
})

test('[R] 考生类别、是否师范生、培养方式、主修外语、QQ、邮箱、联系电话、邮编、地址打红色星号，都是必填项.', () => {
  for (const key of [
    'candidateKind',
    'teacherKind',
    'trainingMode',
    'foreignLanguage',
    'qq',
    'email',
    'mobile',
    'postcode',
    'address',
  ])
    expect([key, field(key)?.required]).toEqual([key, true])
})

test('[R] 家庭联系电话、困难类别没有星号，可以不填；定向、委培的才要填单位.', () => {
  expect([field('homePhone')?.required, field('hardship')?.required]).toEqual([false, false])
  expect(field('directedUnit')?.required).toEqual({ trainingMode: ['定向', '委培'] })
})

test('[R] QQ号填数字，固定电话填区号.', () => {
  expect(field('qq')?.help).toContain('数字')
  expect(field('homePhone')?.help).toContain('区号')
})

test('[R] 研究生的毕业年份按实际毕业月份填写，本科生统一填6月.', () => {
  expect(['本科', '硕士', '博士'].map((level) => graduatesInJune(policy, level))).toEqual([
    true,
    false,
    false,
  ])
})

test('[R] 照片尽量用近期的一寸照，大小控制在200kb以内.', () => {
  expect(policy.slots['photo']).toMatchObject({ maxBytes: 200_000 })
  expect(policy.slots['photo']?.help).toContain('一寸')
})

test('[R] 分步填写，点“下一步”；审核以后要申请修改.', () => {
  expect([policy.sections, policy.freeUntil]).toEqual(['steps', 'completed'])
})
