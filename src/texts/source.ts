import type { StaffRole } from '../../domain/people/roles'
import type { SourceStatus } from '../../domain/registration/registration'

/** Words of the pages on which a student checks the source information. */
export const texts = {
  title: '生源核对',
  steps: { identity: '身份', school: '学籍', contact: '联系方式', proofs: '照片附件' },
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
  contactHelp: {
    mobile: '老师会用这个号码联系你。',
    address: '城镇写到门牌号，农村写到村组，以能收到快递为准。',
    homePhone: '固定电话带区号，如 0731-8888888。',
  },
  fieldHelp: {
    sourcePlace: '填高考前户口所在的县、市、区；户口迁到学校的，填入学前的户口地。',
    urbanRural: '按高考时的实际情况选。',
    politicalStatus: '按现在的情况选。',
    trainingMode: '按录取时的实际情况选，大多数同学是“非定向”。',
    directedUnit: '按定向或委培协议填写单位全称。',
  },
} as const

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
  rule: '本届选到县、市、区，直辖市选到区、县。户口迁到学校的，选入学前的户口地。',
  failed: '地名没下载下来',
  failedText: '你填的都在，再试一次就好。',
  nothing: '没有找到，换个名字试试，或按省、市、县选。',
  chosen: '选好了',
  again: '从头选',
} as const
/** Where its name cannot be had. */
export const placeCode = (code: string): string => `地区代码 ${code}`
export const formerly = (name: string): string => `由${name}改来，已对应`
export const formerPlace = (name: string): string => `${name}已经撤并，请选现在的地区。`
