/** What the graduate asked for and the school has not answered. */
export const texts = {
  correction: '更正申请',
  revocation: '申请取消审核',
  objections: { error: '去向信息有误', change: '申请变更去向' },
  household: '户口去向',
  toVerify: '等学院查验。',
  toApply: '学院已查验，等就业处更正。',
  toRevoke: '等老师处理。',
  toAnswer: '等老师处理。',
  toRecord: '户口迁到了学校，等学校登记户口去向。',
} as const

/** `11月22日 20:52提出，`. */
export const askedAt = (at: string): string => `${at}提出，`
