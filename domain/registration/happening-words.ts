import type { Entry } from './entry'
import type { Happening } from './past-tense'

/** Who did it, to the graduate whose history it is. */
export const doerWords: Readonly<Record<Entry['byKind'], string>> = {
  student: '你',
  staff: '老师',
  system: '学校系统',
}

/** What every entry of the history says, on the page and in the exported file; who did it stands beside it. */
export const happeningWords: Readonly<Record<Happening, string>> = {
  sourceRevocationDeclined: '没有同意取消审核，说明在“我的求助”里',
  sourceSaved: '保存了生源信息',
  sourceSubmitted: '提交了生源信息',
  sourceSubmittedByStaff: '代你提交了生源信息',
  sourceWithdrawn: '撤回了生源信息，继续修改',
  sourceProofAttached: '上传了证明材料',
  sourceProofRemoved: '删除了证明材料',
  contactEdited: '修改了联系方式',
  correctionProofAttached: '上传了更正证明',
  correctionProofRemoved: '删除了更正证明',
  sourceApproved: '审核通过了生源信息',
  sourceReturned: '退回了生源信息',
  sourceApprovalRevoked: '取消了生源信息的审核',
  sourceReturnTakenBack: '撤回了刚才的退回，接着审核',
  sourceRevocationAsked: '申请取消审核',
  sourcePassedUpstream: '登记了省中心审核通过',
  sourceInitialisedUpstream: '登记了省中心初始化完成',
  sourceMismatchedUpstream: '登记了省中心没有匹配到学籍数据',
  recordCorrected: '更正了资料',
  windowExtended: '为你延长了办理时间',
  extensionEnded: '收回了为你延长的时间',
  fieldsLocked: '锁定了几项资料，不能再自己修改',
  fieldsUnlocked: '解锁了几项资料，可以再修改',

  destinationImported: '导入了毕业去向',
  destinationPrefilled: '登记了毕业去向，等你补上档案信息',
  destinationSaved: '保存了毕业去向',
  destinationSubmitted: '提交了毕业去向',
  destinationWithdrawn: '撤回了毕业去向，继续修改',
  destinationProofAttached: '上传了去向证明',
  destinationProofRemoved: '删除了去向证明',
  destinationApproved: '审核通过了毕业去向',
  destinationReturned: '退回了毕业去向',
  destinationApprovalRevoked: '取消了毕业去向的审核',
  destinationReturnTakenBack: '撤回了刚才的退回，接着审核',
  destinationConfirmed: '确认了毕业去向',
  destinationErrorReported: '反映去向信息有误',
  destinationChangeAsked: '申请变更毕业去向',
  destinationObjectionAnswered: '答复了去向上的疑问，答复在“我的求助”里',
  destinationChanged: '变更毕业去向，重新填写',
  householdRecorded: '登记了户口去向',
  destinationCorrected: '更正了毕业去向',
  destinationReopened: '重新开放了去向登记',
  reportIssued: '授权了核验报告',
  reportRevoked: '撤销了核验报告',

  identityBound: '绑定了这份资料',
  identityUnbound: '解除了绑定',
  identityReleased: '解除了绑定',
  identityChecked: '通过了实名核对',
  identityRefused: '没有通过实名核对',

  correctionRequested: '提交了更正申请',
  correctionVerified: '查验通过了更正申请',
  correctionApplied: '同意了更正申请，信息已经更正',
  correctionRefused: '没有同意更正申请',
  correctionWithdrawn: '撤回了更正申请',

  rosterImported: '重新导入了学校名单',
}
