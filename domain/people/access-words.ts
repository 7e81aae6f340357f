import type { AccessKind, Looker } from './access'
import type { StaffRole } from './roles'

/** The offices as people call them. */
export const roleWords: Readonly<Record<StaffRole, string>> = {
  counselor: '辅导员',
  college: '学院老师',
  office: '就业处',
  observer: '查看数据',
  administrator: '管理员',
}

/** Who looked, on the page and in the exported file: never a name. */
export const lookerWords: Readonly<Record<Looker, string>> = {
  ...roleWords,
  self: '你自己',
  otherHolder: '之前绑定的微信',
}

/** What they did. */
export const accessWords: Readonly<Record<AccessKind, string>> = {
  recordViewed: '打开了你的资料',
  proofViewed: '看了你的证明材料',
  documentRevealed: '看了你的证件号码全号',
  reportsPrinted: '打印了你的核验报告',
  dataExported: '导出了你的数据',
  auditSearched: '查了你的操作记录',
  dataErased: '按你的申请删除了你的资料',
}

/** Why one does that at all, where no reason is told with it. */
export const accessReasons: Readonly<Record<AccessKind, string>> = {
  recordViewed: '审核、更正或解答问题时，需要对照你的资料',
  proofViewed: '审核时，需要核对你上传的证明',
  documentRevealed: '看全号必须先写明原因',
  reportsPrinted: '装进档案用',
  dataExported: '在“我的数据”里导出，或老师写明原因后导出',
  auditSearched: '查清某项操作是谁做的、什么时候做的',
  dataErased: '你向学校提出的',
}
