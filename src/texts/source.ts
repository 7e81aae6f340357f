import type { StaffRole } from '../../domain/people/roles'
import type { FieldKey } from '../../domain/registration/fields'
import type { SourceStatus } from '../../domain/registration/registration'

/** Words of the pages on which a student checks the source information. */
export const texts = {
  title: '生源核对',
  pictures: '照片附件',
  document: '证件号码',
  notInRoster: '校库没有',
  differsHelp: {
    proof: '你填的属实就可以提交，审核通过后生效。',
    withProof: '你填的属实就可以提交，请附上证明。',
    free: '你填的属实就可以提交。',
    locked: '',
  },
  later: '稍后再填',
  previous: '上一步',
  toPreview: '看一遍再提交',
  home: '回到首页',
  saving: '正在保存…',
  notYetSaved: '正在填写',
  keptHere: '草稿在这台手机上，还没有交到学校。',
  placeLoading: '正在查地名…',
  mended: '采用',
  chooseNothing: '先选一项',
  date: '日期',
  chooseDate: '选日期',
  searchOption: '搜一下',
  none: {
    title: '还没有绑定',
    text: '绑定学籍后，就可以在这里核对生源信息。',
    action: '去绑定',
  },
  majorFollows: '专业随班级走：选了班级，专业和代码自动跟着变。',
  majorPending: '正在跟着班级更新…',
  useRoster: '以校库为准',
  askChange: '申请修改',
  classes: {
    search: '搜班级或专业',
    nothing: '没有找到这个班级，换个字试试；仍没有请联系辅导员。',
    failed: '班级没读出来',
  },
  survey: '求职意向调研问卷',
  surveyChange: '查看或修改',
  chooseFirst: '有内容在别处改过，先选用哪一个。',
  mine: '用我填的',
  theirs: '用学校现在的',
} as const

/**
 * What is said of a field everywhere, after what the cohort says itself (seeds D §二.2, H ③, R 4–6; rows H6,
 * R7, D8).
 */
export const fieldHelp: Readonly<Partial<Record<FieldKey, string>>> = {
  sourcePlace: '填高考前户口所在的县、市、区；户口迁到学校的，填入学前的户口地。拿不准可以回答几个问题来找。',
  urbanRural: '按高考时的实际情况选。',
  politicalStatus: '按现在的情况选。',
  class: '选了班级，专业自动对应，不用另选。',
  candidateKind: '按高考报名时的实际情况填，如“农村应届”。',
  trainingMode:
    '按高考录取时的实际情况选，大多数同学是“非定向”。公费定向培养师范生和定向招生计划的同学选“定向”。',
  directedUnit: '按定向或委培协议填写单位全称。',
  teacherKind: '公费定向培养师范生选公费师范生；其他师范专业选普通师范生；非师范专业选非师范生。',
  minorityPlan: '少数民族高层次骨干人才计划的同学选“是”，并上传定向协议书。',
  mobile: '填本人正在用的号码，老师会用它联系你。',
  email: '填常用的邮箱，请核对一遍。',
  qq: '只填数字，不填昵称。',
  address: '城镇写到门牌号，农村写到村组，以能收到快递为准。',
  homePhone: '固定电话带区号，如 0731-8888888；也可以填家人的手机号码。',
  postcode: '家庭地址的6位邮政编码。',
}

/** Staff as students know them. */
export const roleWords: Readonly<Record<StaffRole, string>> = {
  counselor: '辅导员',
  college: '学院',
  office: '就业处',
  observer: '老师',
  administrator: '管理员',
}

/** Who can mend a locked value; `count` of them stand above one another. */
export function mendNote(count: number, mendedBy: readonly StaffRole[]): string {
  const who = mendedBy.map((role) => roleWords[role]).join('或')
  const which = count > 1 ? `以上${count}项` : ''
  return who === '' ? `${which}来自学籍。` : `${which}有误，请找${who}。`
}

/** Below a run of locked fields, where a correction can be asked for. */
export const correct = (count: number): string =>
  count > 1 ? '点带箭头的可以申请更正。' : '点这一项可以申请更正。'
/** Since when, and because of what, a field is locked; `day`: 11月25日. */
export const lockedSince = (day: string): string => `${day}起已锁定。`
export const lockedBecause = (cause: string, day: string): string =>
  `${day}${cause === '' ? '' : `因“${cause}”`}锁定。`
/** Ahead of the day: 11月25日起锁定. */
export const willLock = (day: string): string => `${day}起锁定，在那之前可以改。`

/** Changed on another device, or by the school, since it was typed here. */
export const changedElsewhere = (label: string): string => `${label}在别处改过`
export const elsewhere = (theirs: string, mine: string): string =>
  `学校现在有的是“${theirs === '' ? '空白' : theirs}”，你在这台手机上填的是“${mine === '' ? '空白' : mine}”。用哪一个？`

export const nextStep = (step: string): string => `下一步：${step}`
export const savedAt = (time: string): string => `${time} 已自动保存草稿`
export const legend = { locked: '锁定', proof: '改动需证明', free: '直接改' } as const
export const change = (label: string): string => `修改${label}`
export const standsAt = (value: string): string => (value === '' ? '' : `现在填的是“${value}”。`)
export const rosterSays = (value: string): string => `与校库不同，校库：${value}`
export const blank = (label: string): string => `请填写${label}`

/** Why a form is only to be looked at, by where the record stands. */
export const readOnly: Readonly<Record<SourceStatus, string>> = {
  draft: '已关闭，只能查看。',
  returned: '已关闭，只能查看。',
  inReview: '已经交给老师审核，现在只能查看。',
  completed: '已经审核通过，只能查看。发现有误，请联系辅导员。',
}
export const canWithdraw = '已经提交，审核前可以撤回修改。'
export const toReceipt = '看回执'

/** What was typed and did not arrive before closing. */
export const leftHere = (count: number): string =>
  `有${count}项没来得及交到学校，还存在这台手机上。需要补交请联系辅导员。`

export const place = {
  title: '选生源地',
  search: '搜县、市、区，也认旧名，如“隆昌县”',
  province: '选省份',
  city: '选市、州',
  county: '选县、市、区',
  rules: {
    county: '本届选到县、市、区，直辖市选到区、县。户口迁到学校的，选入学前的户口地。',
    city: '本届选到市、州，直辖市选到区、县。户口迁到学校的，选入学前的户口地。',
  },
  guide: '拿不准？回答几个问题来找',
  recent: '最近选过',
  whole: '就选这里',
  failed: '地名没下载下来',
  failedText: '你填的都在，再试一次就好。',
  nothing: '没有找到，换个名字试试，或按省、市、县选。',
  chosen: '选好了',
  again: '从头选',
} as const
/** Where its name cannot be had. */
export const placeCode = (code: string): string => `地区代码 ${code}`

type Succession = { readonly reason: 'sameName' | 'sameStem' | 'merged'; readonly year: number | null }

/** Why a former name leads to today's place (B4). */
const successions: Readonly<Record<Succession['reason'], (year: string) => string>> = {
  sameName: () => '同一个地方，代码换了',
  sameStem: () => '改了建制，地方没变',
  merged: (year) => `${year}并入`,
}
const because = ({ reason, year }: Succession): string =>
  successions[reason](year === null ? '' : `${String(year)}年`)

export const formerly = (name: string, why: Succession | undefined): string =>
  why === undefined ? `由${name}改来，已对应` : `原${name}，${because(why)}，已对应`
export const formerPlace = (name: string): string => `${name}已经撤并，请选现在的地区。`
/** A former code that has one place of today. */
export const nowPlace = (former: string, today: string, why: Succession): string =>
  `${former}的代码已停用（${because(why)}），已为你对应到${today}，请核对。`
