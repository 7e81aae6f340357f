/** Words of the page on which a student mends what a teacher sent back. */
export const texts = {
  title: '按要求修改',
  byUpstream: '上级退回',
  general: '整份信息',
  saidBy: '老师说：',
  toMend: '待改',
  mended: '已改',
  edit: '修改',
  lockedHere: '这一项锁定，自己改不了，有误请找辅导员。',
  free: '可直接改，不用附证明',
  proof: '改动审核后生效',
  checked: '核对过了，不用改',
  done: '照老师说的做好了',
  all: '看全部信息',
  submit: '再次提交',
  submitting: '正在提交…',
  allMended: '都改好了，可以再交了',
  lastReasons: '上次退回的原因',
  returnedWord: '退回',
  none: { title: '没有要改的', text: '这份信息没有被退回。', action: '看全部信息' },
} as const

export const returnedBy = (who: string): string => `${who}退回`
export const nthReturn = (count: number): string => `第${count}次退回`
export const toMend = (count: number): string => `有${count}处要改，改好就能再交`
export const othersFine = (count: number): string => `其余${count}项没有问题，不用重填。`
