import { presets } from '../../../../domain/cohort/presets'
import { fieldKeys } from '../../../../domain/registration/fields'

/** 关于做好毕业生资格审查工作的通知 (seed D), sentence by sentence. */
const { cohort, policy: policyOf } = presets.proofsToCounty
const policy = policyOf('2027-main', 2027)
const proven = ['name', 'sex', 'birthDate', 'ethnicity', 'politicalStatus', 'sourcePlace']

test('[D] 审查对象: 普通全日制本科生、专科生和高职专科扩招生.', () => {
  expect(cohort.scope).toMatchObject({ levels: ['本科', '专科', '高职扩招'], completers: false })
})

test('[D] 各二级学院审核毕业生提交的资格审查信息.', () => {
  expect(policy.chain.source).toMatchObject([{ kind: 'staff', key: 'counselor' }])
})

test('[D] 修改姓名、性别、出生日期、民族、政治面貌、生源地，需上传相关证明材料，且只有这六项.', () => {
  const asking = fieldKeys.filter((key) => policy.fields[key]?.class === 'proof')
  expect(asking.sort()).toEqual([...proven].sort())
  for (const key of proven) {
    expect(policy.fields[key]?.proofSlots).toEqual(['materialOne', 'materialTwo'])
    expect(policy.fields[key]?.help).toContain('证明')
  }
})

test('[D] 需提供户口本或公安机关出示的证明材料：材料一不超过5M，材料二不超过3M.', () => {
  const { materialOne, materialTwo } = policy.slots
  expect(materialOne).toMatchObject({ name: '证明材料一', required: true, maxBytes: 5_000_000 })
  expect(materialTwo).toMatchObject({ name: '证明材料二', required: false, maxBytes: 3_000_000 })
  expect(materialOne?.help).toContain('户口本')
})

test('[D] 联系电话、家庭住址、电子邮箱、家庭电话可直接修改，无需材料和审核，且都是必填.', () => {
  for (const key of ['mobile', 'address', 'email', 'homePhone'])
    expect([key, policy.fields[key]]).toMatchObject([key, { class: 'free', required: true, proofSlots: [] }])
})

test('[D] 生源地是户口所在地，迁到学校的为入学前户口所在地，核准到县（市、区、旗）一级.', () => {
  expect(policy.place).toMatchObject({ depth: 'county', definition: 'currentFamily' })
  expect(policy.fields['sourcePlace']?.help).toContain('入学前户口所在地')
})

test('[D] 家庭地址准确到门牌或村组，以可以接收快递为准.', () => {
  expect(policy.fields['address']?.help).toMatch(/门牌.*村组.*快递/)
})

test('[D] 学号是10位数字；用身份证号码登录.', () => {
  expect(policy.bind).toMatchObject({ key: 'documentNo', secret: 'full', name: true })
  const pattern = new RegExp(policy.bind.studentNoPattern)
  expect(['2303010007', '230301000', '23030100070', 'A303010007'].map((no) => pattern.test(no))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('[D] 考生号、学历、专业不可编辑.', () => {
  for (const key of ['candidateNo', 'level', 'major']) expect(policy.fields[key]?.class).toBe('locked')
})

test('[D] 存在生源增减的，联系招生就业处.', () => {
  expect(policy.delegations).toMatchObject({ addGraduate: ['office'], removeGraduate: ['office'] })
})
