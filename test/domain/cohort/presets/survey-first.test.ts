import { presets } from '../../../../domain/cohort/presets'
import { holds } from '../../../../domain/cohort/policy'

/** 关于做好本科毕业生生源信息采集核对的通知 (seed H), sentence by sentence. */
const { cohort, policy: policyOf } = presets.surveyFirst
const policy = policyOf('2027-main', 2027)

test('[H] 审核对象: 本科毕业生.', () => {
  expect(cohort.scope).toMatchObject({ levels: ['本科'], completers: false })
})

test('[H] 填报生源信息前，需完成《求职意向调研问卷》.', () => {
  expect(policy.survey.some(({ required }) => required)).toBe(true)
})

test('[H] 学号、所在院系、专业、专业方向、学制、入学时间、毕业时间不可修改，由学院修改；院系由招生就业处修改.', () => {
  for (const key of ['studentNo', 'major', 'majorDirection', 'years', 'enrolledOn', 'graduatesOn'])
    expect([key, policy.fields[key]]).toMatchObject([
      key,
      { class: 'locked', mendedBy: ['counselor', 'college'] },
    ])
  expect(policy.fields['college']).toMatchObject({ class: 'locked', mendedBy: ['office'] })
  expect(policy.delegations.mendCollege).toEqual(['office'])
})

test('[H] 相关信息出错，及时联系学院老师修改完善.', () => {
  for (const key of ['name', 'sex', 'birthDate', 'ethnicity'])
    expect([key, policy.fields[key]]).toMatchObject([
      key,
      { class: 'locked', mendedBy: ['counselor', 'college'] },
    ])
  expect(policy.delegations.correctField).toEqual(['counselor', 'college', 'office'])
})

test('[H] 生源地填到市一级，是毕业回原籍时能无条件接收本人档案和户口的地方；不要证明材料.', () => {
  expect(policy.place).toMatchObject({ depth: 'city', definition: 'currentFamily' })
  expect(policy.fields['sourcePlace']).toMatchObject({ class: 'free', required: true, proofSlots: [] })
  expect(policy.fields['sourcePlace']?.help).toContain('无条件接收本人档案和户口')
})

test('[H] 培养方式、师范生类别、城乡生源、QQ号码按通知的说明填写.', () => {
  expect(policy.fields['trainingMode']?.help).toMatch(/高考录取.*非定向/)
  expect(policy.fields['teacherKind']?.help).toMatch(/公费师范生.*普通师范生.*非师范生/)
  expect(policy.fields['urbanRural']?.help).toContain('按高考时的实际情况')
  expect(policy.fields['qq']).toMatchObject({ required: true, help: '填纯数字的QQ号码。' })
})

test('[H] 定向生提交招生录取名册，其中公费师范生还需定向培养合同.', () => {
  const asked = (values: Record<string, string>) =>
    Object.entries(policy.slots).flatMap(([key, { when, required }]) =>
      when !== null && Object.keys(when).length > 0 && required && holds(when, values) ? [key] : [],
    )
  expect(asked({ trainingMode: '非定向', teacherKind: '非师范生' })).toEqual([])
  expect(asked({ trainingMode: '定向', teacherKind: '非师范生' })).toEqual(['directedList'])
  expect(asked({ trainingMode: '定向', teacherKind: '公费师范生' })).toEqual([
    'directedList',
    'directedContract',
  ])
})

test('[H] 输入学号和身份证后六位登录.', () => {
  expect(policy.bind).toMatchObject({ key: 'studentNo', secret: 'lastSix', name: false })
})

test('[H] 各学院负责老师逐一审核，一级审核.', () => {
  expect(policy.chain.source).toMatchObject([{ kind: 'staff', key: 'counselor' }])
})

test('[H] 退学、休学的由学院删除，没有的由学院或招生就业处新增.', () => {
  expect(policy.delegations.removeGraduate).toContain('college')
  expect(policy.delegations.addGraduate).toEqual(['college', 'office'])
})
