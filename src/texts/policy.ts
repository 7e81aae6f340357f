import type { CategoryTableName } from '../../domain/destination/categories'
import type { StaffRole } from '../../domain/people/roles'

/** As the pages of students say it (texts/proofs, receipt, contact), which this package does not carry for a few words. */
export const pageWords = {
  proofs: '照片与附件',
  missing: '还没传',
  given: '已收下',
  optional: '可不传',
  withdraw: '撤回修改',
  contact: '联系方式',
  askRevoke: '申请取消审核',
} as const

/** Words of the policy editor (规则). */
export const texts = {
  title: '规则',
  subtitle: '改规则会做出新的一版；已经提交的，按提交时那一版审核。',
  edit: '改好了',
  save: '保存这些改动',
  saveShort: '看改动并保存',
  saving: '正在保存…',
  unchanged: '还没有改动',
  discard: '放弃改动',
  changesHead: '这次的改动',
  note: '为什么改（可以不写）',
  notePlaceholder: '如：签约前锁定政治面貌',
  before: '现在',
  after: '改成',
  theirs: '对方存的',
  mine: '你写的',
  conflict: '你打开以后，别的老师改过这一届。你写的都还在，请看看对方改了什么，再保存。',
  clash: '这几处你们都改了，会按你写的保存',
  nothingTheirs: '对方没有改规则，只改了别的，直接保存就可以。',
  problems: '这些地方还不能保存',
  saved: '已保存，10秒内生效。',
  versions: '历次规则',
  current: '现在用的',
  noDifference: '和前一版一样',
  firstVersion: '最初的规则',
  unknownMaker: '不在名单里的老师',
  loadingVersion: '正在取这一版…',
  close: '知道了',
  preview: '以一位学生的样子看',
  previewHelp: '输入学号，看这位学生按你现在写的规则会看到什么。会记一条查看记录。',
  studentNo: '学号',
  look: '看一看',
  looking: '正在取…',
  notBound: '这位同学还没有绑定',
  wanted: '现在要传的材料',
  nothingWanted: '现在不用传材料',
  nothingToDo: '现在什么都不能办',
  nothingAsked: '不用做问卷',
  empty: '（空）',
  yes: '是',
  no: '否',
  none: '没有',
  conditional: '按条件',
  mustHave: '必填',
} as const

export const sections = {
  fields: '填写项目',
  slots: '证明材料',
  chain: '审核流程',
  place: '生源地',
  bind: '绑定',
  delegations: '谁可以改',
  lockEvents: '发生什么后锁定',
  survey: '问卷',
  destination: '去向',
  graduationMonth: '毕业月份',
  report: '报告',
  watch: '需要留意的',
  form: '表格与留存',
} as const
export type SectionKey = keyof typeof sections
/** Sections that consist of parts, each with a sheet of its own. */
export const partedSections = ['fields', 'slots', 'lockEvents', 'survey'] as const
export type PartedSection = (typeof partedSections)[number]
export type PlainSection = Exclude<SectionKey, PartedSection>

export const roleWords: Readonly<Record<StaffRole, string>> = {
  counselor: '辅导员',
  college: '学院',
  office: '就业处',
  observer: '查看的人',
  administrator: '管理员',
}

/** Parts of a path that are always called the same. */
export const partWords: Readonly<Record<string, string>> = {
  class: '能不能改',
  required: '是否必填',
  lockedFrom: '从哪天起锁定',
  mendedBy: '谁来改',
  proofSlots: '要哪些材料',
  help: '填写说明',
  depth: '填到哪一级',
  definition: '怎么算生源地',
  employedPostgraduates: '研究生工作过的按工作地',
  key: '用什么号码绑定',
  secret: '核对什么',
  name: '名称',
  studentNoPattern: '学号格式',
  realName: '实名核对',
  tries: '最多试几次',
  addGraduate: '新增毕业生',
  removeGraduate: '移出毕业生',
  mendCollege: '改院系',
  correctField: '改其他资料',
  needs: '先要完成什么',
  categoryTable: '去向类别表',
  selfChange: '变更期内学生自己改',
  days: '有效期（天）',
  kinds: '报告种类',
  source: '生源',
  destination: '去向',
  correction: '更正申请',
  byCategory: '某类去向',
  maxBytes: '大小上限',
  minEdge: '短边至少（像素）',
  maxPixels: '最多多少像素',
  when: '什么时候要',
  purpose: '用在哪里',
  distinctReviewers: '各级由不同的人审',
  proxySubmit: '老师可以代填',
  sections: '表格怎么分',
  freeUntil: '联系方式改到什么时候',
  graduationMonth: '毕业月份',
  lockEvents: '发生什么后锁定',
  survey: '问卷',
  proofKeepDays: '服务结束后，图片再留几天',
  text: '问题',
  kind: '怎么答',
  options: '选项',
  fields: '锁定哪几项',
  slots: '证明材料',
  place: '生源地',
  bind: '绑定',
  chain: '审核流程',
  delegations: '谁可以改',
  report: '报告',
  watch: '需要留意的',
  sharedPhone: '几个人电话相同要留意',
  sameEmployer: '几个人单位相同要留意',
  categories: '哪几类去向占比高要留意',
  categoryPercent: '占到一个学院的百分之几',
}

/** Code tables as they are chosen from. */
const categoryTableNames: Readonly<Record<CategoryTableName, string>> = {
  'national-2024': '国家代码表，2024届起',
}

/** Values with a word of their own, by the last part of their path. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  class: { locked: '锁定', proof: '要证明', free: '直接改' },
  depth: { city: '到市，直辖市到区', county: '到县（市、区）' },
  definition: {
    beforeExam: '高考前家庭户籍',
    atEntry: '入学时户籍',
    currentFamily: '现在户籍，迁到学校的按入学前',
  },
  key: { studentNo: '学号', documentNo: '证件号码' },
  secret: { lastSix: '证件后六位', full: '完整证件号码' },
  realName: { none: '不核对', manual: '看证件照片', phone: '核对手机号' },
  categoryTable: categoryTableNames,
  needs: { none: '不要求', sourceCompleted: '先完成生源核对' },
  sections: { steps: '分四步填', parts: '学校、个人、其他三部分' },
  freeUntil: { windowClose: '窗口关闭', completed: '审核通过', serviceEnd: '服务结束' },
  purpose: { submission: '提交时', identity: '实名核对', correction: '更正申请', resume: '简历' },
  kinds: { archive: '档案', household: '户口' },
  graduationMonth: { june: '统一6月', roster: '按名单' },
  kind: { single: '单选', multiple: '多选', text: '填写', number: '填数字' },
}

export const changesCount = (count: number): string => `有 ${String(count)} 处改动还没有保存`
export const fieldsCount = (count: number): string => `${String(count)} 项`
export const versionName = (version: number): string => `第 ${String(version)} 版`
export const graduates = (count: number): string => `（${String(count)} 位同学）`
export const megabytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${String(bytes / 1_000_000)} MB` : `${String(bytes / 1_000)} KB`
/** `1200万像素`, as phones count. */
export const megapixels = (pixels: number): string => `${String(pixels / 10_000)}万像素`
export const questions = (count: number): string =>
  count === 0 ? '不用做问卷' : `提交前先答 ${String(count)} 题问卷`
export const doing = (deeds: readonly string[]): string => `现在能办的：${deeds.join('、')}`
export const seenBy = (name: string): string => `${name} 会看到`
