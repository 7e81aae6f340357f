/** What the graduate asked for and the school has not answered. */
export const texts = {
  correction: '更正申请',
  revocation: '申请取消审核',
  toVerify: '等学院查验。',
  toApply: '学院已查验，等就业处更正。',
  toRevoke: '等老师处理。',
} as const

/** `11月22日 20:52提出，`. */
export const askedAt = (at: string): string => `${at}提出，`
