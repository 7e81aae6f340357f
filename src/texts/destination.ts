/** Words of the pages on which a student says where they go, and confirms it. */
export const texts = {
  title: '去向登记',
  confirmTitle: '去向确认',
  steps: ['去向类别', '填写去向', '预览', '等待审核'],
  none: {
    title: '还没有绑定',
    text: '绑定学籍后，就可以在这里登记去向。',
    action: '去绑定',
  },
  groups: {
    employed: '就业',
    study: '升学、出国出境',
    startup: '自主创业',
    freelance: '自由职业',
    unemployed: '暂时没有去向',
  },
  changeCategory: '换类别',
  pickCategory: '选一个最符合的类别',
  pickCategoryHelp: '以后有变化，在变更期内还可以改。',
  optional: '选填',
  archiveHead: '毕业后，档案寄到哪里',
  receiverHead: '收档案的单位',
  homeHead: '转回生源地',
  wrongHome: '生源地不对？先申请更正',
  wrongHomeAsk: '生源地不对？先问学校',
  knownReceiver: '知道接收单位，也可以填',
  moreTransfers: '其他接收方式',
  look: '审核时老师会看',
  evidenceDepends: '选好类型后，这里会列出要传的证明。',
  choose: '请选择',
  chooseOneFirst: '先选一项',
  chosen: '选好了',
  searchCodes: '搜名称',
  noCodes: '没有找到，换个词试试',
  choosePlace: '选省、市、县',
  placesLoading: '正在读取地名…',
  placesFailed: '地名没有读出来，点这里再试',
  households: {
    stays: '户口没有迁到学校，户口信息不用填。',
    moved: '户口在学校，由学校登记户口去向，你不用填。',
    unknown: '学校没有记录你的户口是否迁到学校。没有迁，就不用填；迁过的，请告诉辅导员补上。',
  },
  chooseDate: '选日期',
  previous: '上一步',
  toDetails: '下一步：填写去向',
  chooseFirst: '先选一个类别',
  toPreview: '下一步：预览',
  edit: '返回修改',
  submitting: '正在提交…',
  previewTitle: '看一遍再提交',
  previewHelp: '提交后由老师审核，审核前可以撤回修改。',
  category: '去向类别',
  archive: '档案',
  destination: '去向',
  notFilled: '未填',
  saving: '正在保存…',
  typing: '正在填写',
  notSent: '有内容还没有保存到学校，所以没有提交。你填的都在，请再试一次。',
  earlier: {
    title: '你以前填过，没有交上去',
    text: '后来这份登记有了变化，所以没有自动用上。看一下，要不要换成你填的：',
    mine: '用我填的',
    theirs: '不要了',
  },
  keptHere: '草稿在这台手机上，还没有交到学校。',
  closed: '去向登记现在没有开放，只能查看。',
  sourceFirstTitle: '先核对生源，再登记去向',
  closedTitle: '去向登记没有开放',
  sourceFirst: '请先完成生源核对，审核通过后再登记去向。',
  toSource: '去核对生源',
  returned: '老师退回了这次登记，改好后再提交一次。',
  reopened: '学校重新打开了这次登记，改好后再提交一次，审核通过后要重新确认。',
  prefilled: '学校已登记，请核对并补上档案信息。',
  waitingTitle: '已经提交，等老师审核',
  waitingText: '审核前可以撤回修改。审核结果会写在这里。',
  waitingTextOnly: '审核结果会写在这里。',
  withdraw: '撤回修改',
  withdrawing: '正在撤回…',
  withdrawTitle: '撤回这次登记？',
  withdrawText: '撤回后可以修改，改好再提交一次，重新排队审核。',
  keep: '不撤回',
  reviewedTitle: '审核通过了，请你确认',
  reviewedText: '核对一遍，没有错就确认。确认后就能开具核验报告。',
  toConfirm: '去确认',
  confirmedTitle: '去向已经确认',
  seeConfirmation: '看确认内容',
  ladder: { submit: '提交', confirm: '确认', you: '你', teacher: '老师' },
} as const

export const teacherSaid = (reason: string): string => `老师说：${reason}`
export const savedAt = (time: string): string => `${time} 草稿已存好`
export const mendFirst = (count: number): string => `改完${count}处再继续`
export const submitTo = (level: string): string => `提交，等${level}`
export const untilClose = (left: string): string => `距关闭还剩 ${left}`
export const opensOn = (day: string): string => `${day}开放。`
export const closedOn = (day: string): string => `${day} 已经关闭。`
export const confirmedAt = (time: string): string => `${time} 确认`
export const backHome = (place: string): string => `${place}，由当地人社部门接收`
export const placeholderOf = (label: string): string => `填${label}`

/** Below a way for the archive: whom it suits. */
export const transferHelp: Readonly<Record<string, string>> = {
  转回生源地: '寄回生源地，由当地人社部门接收',
  签约单位接收: '单位有档案管理权，能收人事档案',
  上级主管单位接收: '由单位的上级主管部门接收',
  托管单位接收: '由人才服务中心等机构代管',
  升学学校接收: '升学的同学一般选这项，以调档函为准',
}

/** How to fill a field in, where it is not plain. */
export const fieldHelp: Readonly<Record<string, string>> = {
  unitName: '写全称，和公章一致。',
  creditCode: '18位，在营业执照上。带空格、小写也能认。单位在港澳台的，选好所在地就不用填。',
  unitPlace: '至少选到市。',
  country: '写中文名称，如“英国”。',
  schoolNameForeign: '和录取通知书上一致。',
  studyMajorForeign: '和录取通知书上一致。',
  shopUrl: '完整网址，以 http:// 或 https:// 开头。',
  'archive.place': '按生源地填好了，可以换成同一个市的县（市、区）。',
  schoolName: '写录取通知上的全称。',
  work: '写清楚做什么、为谁做。',
  'archive.receiver': '写全称，以调档函为准。',
  'archive.address': '按调档函上的地址填，写到门牌号。',
}
export const returnedUntil = (end: string): string => `${end} 前交上来都有效。`
export const documentEnd = (last4: string): string => `末四位 ${last4}`

export const wrongFields = (labels: string): string => `还有几项要改：${labels}。`

interface Needs {
  readonly evidence: readonly string[]
  readonly depends: boolean
  readonly fields: readonly string[]
  readonly more: boolean
  readonly may: { readonly fields: readonly string[]; readonly evidence: readonly string[] }
}

/** Below a category: what it needs, in short. */
export function categoryNeeds({ evidence, depends, fields, more, may }: Needs): string {
  const filled = fields.length === 0 ? '' : `填${fields.join('、')}${more ? '等' : ''}`
  const brought = depends ? '按类型传证明' : evidence.length === 0 ? '' : `传${evidence.join('、')}`
  const words = [filled, brought].filter((one) => one !== '')
  return words.length === 0 ? `只填档案去向${whatMayBe(may)}` : words.join('，')
}

/** What nobody has to give is not asked for, and not concealed either. */
function whatMayBe({ fields, evidence }: Needs['may']): string {
  const words = [
    fields.length === 0 ? '' : `填${fields.join('、')}`,
    evidence.length === 0 ? '' : `传${evidence.join('、')}`,
  ].filter((one) => one !== '')
  return words.length === 0 ? '' : `，还可以${words.join('，')}`
}

const amounts = (tiers: readonly number[]): string => {
  const [most, least] = [tiers[0], tiers.at(-1)]
  return most === least ? String(most) : `${String(least)}至${String(most)}`
}
/** Tiers from the highest to the lowest, yuan a month. */
export const wageAt = (tiers: readonly number[]): string =>
  `当地最低工资约${amounts(tiers)}元，以当地公布为准。`
export const belowWage = (tiers: readonly number[]): string =>
  `比当地最低工资（约${amounts(tiers)}元，以当地公布为准）低，请核对一下；确实如此也可以提交，由老师审核。`
export const wageUnknown = '不低于当地最低工资标准，以当地公布为准。'
export const chooseOne = (label: string): string => `选${label}`
