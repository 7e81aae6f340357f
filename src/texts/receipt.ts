import type { SourceStatus } from '../../domain/registration/registration'

/** Words of the receipt of a submission. */
export const texts = {
  title: '提交回执',
  number: '回执号',
  at: '提交时间',
  content: '内容',
  next: '下一步由谁',
  copy: '复制回执号',
  download: '下载回执',
  downloading: '正在生成…',
  withdraw: '撤回修改',
  withdrawTitle: '撤回这次提交？',
  withdrawText: '撤回后你填的都在，改好了在关闭前再交一次就行。',
  withdrawing: '正在撤回…',
  keep: '先不撤回',
  askRevoke: '申请取消审核',
  askRevokeTitle: '申请取消审核',
  askRevokeText: '已经审核过的，要老师取消审核后才能再改。说一说哪里需要改，老师会处理。',
  askRevokeSend: '发给老师',
  asked: '取消审核已申请，等老师处理。',
  sending: '正在发…',
  reason: '为什么要取消',
  reasonMissing: '请写一句原因',
  contact: '改联系方式',
  correction: '更正申请',
  home: '回到首页',
  seeReturned: '去看要改什么',
  mayWithdraw: '学院审核前都可以撤回；撤回后，请在关闭前再交。',
  mayNotWithdraw: '现在不能撤回了。发现有误，可以从上面申请，或联系辅导员。',
  waitsUntilReturned: '老师看过后会在这里告诉你结果。',
  nothingChanged: '没有改动，和校库一致',
  none: { title: '还没有提交过', text: '核对好生源信息，提交后这里会有回执。', action: '去核对' },
} as const

/** The one sentence, by where the record stands now. */
export const headlines: Readonly<Record<SourceStatus, string>> = {
  draft: '还没有提交',
  inReview: '已交给学院',
  returned: '老师请你改一改',
  completed: '已经审核通过',
}

/** What comes next, where no deadline says it better. */
export const outlooks: Readonly<Record<SourceStatus, string>> = {
  draft: '上一次提交已经撤回，改好了再交一次。',
  inReview: '老师看过后会在这里告诉你结果。',
  returned: '按老师写的原因改好，就能再交。',
  completed: '生源信息已经核对完，你不用再做什么。',
}

export const reviewBefore = (closing: string): string => `学院老师会在${closing}前审核。`
export const changed = (count: number): string => `改动${count}项`
export const proofs = (count: number): string => (count === 0 ? '' : `，证明${count}份`)
/** `学院审核（辅导员）`; a stage outside the school has no role here. */
export const waitsFor = (stage: string, role: string | undefined): string =>
  role === undefined ? stage : `${stage}（${role}）`
