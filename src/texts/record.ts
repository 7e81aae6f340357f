/** The own record, as the school has it. */
export const texts = {
  title: '我的资料',
  document: '证件号码',
  items: (count: number): string => `${count}项`,
  change: '申请修改',
  confirm: '确认无误',
  mend: '去修改',
  toReceipt: '看回执',
  toHome: '看办理进度',
  says: {
    returned: '老师退回了，改好再交一次。',
    returnedShut: '老师退回过，修改时间已经过了。请联系辅导员。',
    shut: '现在没有开放核对，内容只能查看。开放时间在首页。',
    inReview: '已经提交，老师正在审核，现在只能查看。',
    completed: '生源信息已经审核通过。发现有误，可以申请更正。',
  },
  note: '带锁的项目不能自己改，有误可以申请更正。证件号码只显示末4位。',
  links: {
    correction: '更正申请',
    correctionHelp: '锁定的、或审核通过后发现有误的，在这里申请',
    correcting: '正在处理',
    contact: '修改联系方式',
    contactHelp: '换了手机号、地址，不用重新审核',
    timeline: '办理记录',
    timelineHelp: '谁在什么时候做了什么',
  },
  mends: '有误请找',
  or: '或',
  none: {
    title: '还没有绑定',
    text: '绑定身份后，这里显示学校登记的你的资料。',
    action: '去绑定',
  },
} as const

const wishes: Readonly<Record<string, string>> = {
  draft: '还没提交',
  returned: '还没重新提交',
  inReview: '审核通过后生效',
}
/** What the graduate wants instead, and what has become of it. */
export const wishText = (value: string, status: string): string =>
  `你要改成：${value === '' ? '（空）' : value}。${wishes[status] ?? '等待处理'}。`

const corrections: Readonly<Record<string, string>> = {
  requested: '等学院核实',
  verified: '等学校审核',
}
/** What an open correction asks the field to say. */
export const correctingText = (value: string, status: string): string =>
  `已申请更正为：${value}，${corrections[status] ?? '等待处理'}。`

/** Why a field is locked that once was not: `11月25日起锁定。`, `去向已确认，11月25日起锁定。` */
export const lockedText = (cause: string, since: string): string =>
  `${cause === '' ? '' : `${cause}，`}${since === '' ? '现在' : `${since}起`}锁定。`

export function countsText({ differing, wished }: { differing: number; wished: number }): string {
  const differ = differing === 0 ? '资料和校库一致。' : `有${differing}项和校库不同，已标出。属实就没关系。`
  return wished === 0 ? differ : `${differ}另有${wished}项改动还没生效。`
}
