import type { Happening } from '../../domain/registration/past-tense'

/** The history of a record as reviewers read it; graduates read src/texts/timeline.ts. */
export const texts = {
  title: '办理经过',
  steps: (count: number): string => `${count}步`,
  unfold: '展开',
  fold: '收起',
  student: '学生',
  system: '系统',
  you: '你',
  someTeacher: '有老师',
  teacher: (name: string): string => (name.endsWith('老师') ? name : `${name}老师`),
  other: '有新的进展',
  general: '说明',
  reason: (label: string, reason: string): string => `${label}：${reason}`,
  /** What somebody did: `王静老师退回`. */
  step: (who: string, what: string): string => `${who}${what}`,
  /** What happened while the page stood open: `王静老师 10:02 通过。`. */
  happened: (who: string, time: string, what: string): string => `${who} ${time} ${what}。`,
} as const

/** What every entry says, after the name of who did it. */
export const words: Readonly<Record<Happening, string>> = {
  sourceSaved: '存了生源草稿',
  sourceSubmitted: '提交生源信息',
  sourceSubmittedByStaff: '代学生提交生源信息',
  sourceWithdrawn: '撤回去修改',
  sourceProofAttached: '上传证明材料',
  sourceProofRemoved: '删除证明材料',
  contactEdited: '修改联系方式',
  correctionProofAttached: '上传更正证明',
  correctionProofRemoved: '删除更正证明',
  sourceApproved: '已通过',
  sourceReturned: '已退回',
  sourceApprovalRevoked: '取消了审核',
  sourceReturnTakenBack: '撤回了刚才的退回',
  sourceRevocationAsked: '申请取消审核',
  sourceRevocationDeclined: '没有同意取消审核',
  sourcePassedUpstream: '登记省中心审核通过',
  sourceInitialisedUpstream: '登记省中心初始化完成',
  sourceMismatchedUpstream: '登记省中心没有匹配到学籍数据',
  recordCorrected: '更正资料',

  destinationImported: '导入毕业去向',
  destinationSaved: '存了去向草稿',
  destinationSubmitted: '提交毕业去向',
  destinationWithdrawn: '撤回去修改',
  destinationProofAttached: '上传去向证明',
  destinationProofRemoved: '删除去向证明',
  destinationApproved: '已通过',
  destinationReturned: '已退回',
  destinationApprovalRevoked: '取消了审核',
  destinationReturnTakenBack: '撤回了刚才的退回',
  destinationConfirmed: '确认毕业去向',
  destinationErrorReported: '反映去向信息有误',
  destinationChangeAsked: '申请变更毕业去向',
  destinationCorrected: '更正毕业去向',
  destinationReopened: '重新开放去向登记',
  reportIssued: '授权核验报告',
  reportRevoked: '撤销核验报告',

  identityBound: '绑定了这份资料',
  identityUnbound: '解除绑定',
  identityReleased: '解除了学生的绑定',
  identityChecked: '通过实名核对',
  identityRefused: '没有通过实名核对',

  correctionRequested: '提交更正申请',
  correctionVerified: '查验更正申请',
  correctionApplied: '同意更正申请',
  correctionRefused: '没有同意更正申请',
  correctionWithdrawn: '撤回更正申请',

  rosterImported: '重新导入学校名单',
}
