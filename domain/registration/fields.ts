/**
 * Every field of a graduate's record that a roster may carry: its section on the page, its Chinese
 * label, its default class and the longest value it may hold. A cohort's policy may change the class
 * (domain/cohort/policy.ts); nothing else decides it.
 *
 * Source of classes: seeds D (资格审查 §二.2: 姓名、性别、出生日期、民族、政治面貌、生源地 need proof)
 * and H (附件一: grey, locked fields). 证件号码 is not here: it is sealed apart and never a plain value.
 */
export type FieldClass = 'locked' | 'proof' | 'free'
export type FieldSection = 'identity' | 'school' | 'contact' | 'staff'

export interface FieldSpec {
  readonly section: FieldSection
  readonly label: string
  readonly class: FieldClass
  /** Longest value in characters. */
  readonly maxLength: number
}

// prettier-ignore
export const fields = {
  name:            { section: 'identity', label: '姓名', class: 'proof', maxLength: 50 },
  sex:             { section: 'identity', label: '性别', class: 'proof', maxLength: 2 },
  birthDate:       { section: 'identity', label: '出生日期', class: 'proof', maxLength: 10 },
  documentType:    { section: 'identity', label: '证件类型', class: 'locked', maxLength: 30 },
  ethnicity:       { section: 'identity', label: '民族', class: 'proof', maxLength: 20 },
  politicalStatus: { section: 'identity', label: '政治面貌', class: 'proof', maxLength: 20 },
  sourcePlace:     { section: 'identity', label: '生源地', class: 'proof', maxLength: 6 },
  urbanRural:      { section: 'identity', label: '城乡生源', class: 'free', maxLength: 4 },

  studentNo:       { section: 'school', label: '学号', class: 'locked', maxLength: 20 },
  candidateNo:     { section: 'school', label: '考生号', class: 'locked', maxLength: 20 },
  college:         { section: 'school', label: '学院', class: 'locked', maxLength: 50 },
  majorCode:       { section: 'school', label: '专业代码', class: 'locked', maxLength: 12 },
  major:           { section: 'school', label: '专业', class: 'locked', maxLength: 60 },
  majorDirection:  { section: 'school', label: '专业方向', class: 'locked', maxLength: 60 },
  level:           { section: 'school', label: '学历层次', class: 'locked', maxLength: 10 },
  years:           { section: 'school', label: '学制', class: 'locked', maxLength: 4 },
  studyForm:       { section: 'school', label: '学习形式', class: 'locked', maxLength: 20 },
  enrolledOn:      { section: 'school', label: '入学年月', class: 'locked', maxLength: 7 },
  graduatesOn:     { section: 'school', label: '毕业年月', class: 'locked', maxLength: 7 },
  class:           { section: 'school', label: '班级', class: 'free', maxLength: 60 },
  candidateKind:   { section: 'school', label: '考生类别', class: 'free', maxLength: 20 },
  trainingMode:    { section: 'school', label: '培养方式', class: 'free', maxLength: 10 },
  directedUnit:    { section: 'school', label: '定向或委培单位', class: 'free', maxLength: 100 },
  teacherKind:     { section: 'school', label: '师范生类别', class: 'free', maxLength: 20 },
  hardship:        { section: 'school', label: '困难生类别', class: 'free', maxLength: 30 },
  foreignLanguage: { section: 'school', label: '外语', class: 'free', maxLength: 20 },
  minorityPlan:    { section: 'school', label: '少干计划', class: 'free', maxLength: 4 },

  mobile:          { section: 'contact', label: '手机号码', class: 'free', maxLength: 20 },
  email:           { section: 'contact', label: '电子邮箱', class: 'free', maxLength: 100 },
  qq:              { section: 'contact', label: 'QQ号码', class: 'free', maxLength: 15 },
  address:         { section: 'contact', label: '家庭地址', class: 'free', maxLength: 200 },
  homePhone:       { section: 'contact', label: '家庭电话', class: 'free', maxLength: 20 },
  postcode:        { section: 'contact', label: '家庭邮编', class: 'free', maxLength: 6 },

  householdMoved:  { section: 'staff', label: '户口是否转入学校', class: 'locked', maxLength: 4 },
  archiveMoved:    { section: 'staff', label: '档案是否转入学校', class: 'locked', maxLength: 4 },
} as const satisfies Record<string, FieldSpec>

export type FieldKey = keyof typeof fields
export const fieldKeys = Object.keys(fields) as FieldKey[]

/** True only for a field's own key: names such as `__proto__` or `constructor` are no fields. */
export const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(fields, key)

/** Values of a record, by field. A field that is absent has no value. */
export type Values = Partial<Record<FieldKey, string>>
