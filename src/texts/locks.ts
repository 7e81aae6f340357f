/** Words of locking fields for listed graduates, and of taking it back. */
export const texts = {
  title: '按名单锁定',
  entry: '按名单锁定',
  entryHelp: '办了某件事的毕业生，有几项资料从此不能改',
  rule: '名单里的人，从那个时刻起不能再改这几项；已经交上来的照原样审。他们会收到通知。',
  unlockRule: '收回后，这几项又可以改；规则里本来就锁定的不受影响。他们会收到通知。',
  ways: { lock: '锁定', unlock: '收回锁定' },
  event: '发生了什么',
  locksFields: (names: string): string => `会锁定：${names}`,
  from: '从什么时候起',

  fromThen: '从选定的时刻起锁定',
  fields: '收回哪几项',
  reason: '原因，会写进记录',
  reasonPlaceholder: '例如：协议作废，重新申请',
  otherFields: '其他资料',
  missing: { event: '先选发生了什么', fields: '先选收回哪几项' },
  noEvents: '还没有会锁定资料的事',
  noEventsText: '在规则里的“发生什么后锁定”加一件，比如申请电子协议，再回来按名单锁定。',
  toRules: '去规则里加',
  labels: { fields: '资料', from: '从', reason: '原因' },
  now: '立即',
  lock: {
    ready: (count: number): string => `共${count}人，送出时逐个核对学号。`,
    send: (count: number): string => `锁定${count}人`,
    goOn: (count: number): string => `接着锁定${count}人`,
    done: '已锁定',
    allDone: (count: number): string => `${count}人都锁定了，已通知他们。`,
    someDone: (done: number, refused: number): string =>
      `锁定了${done}人，${refused}人没有办成，原因写在下面。`,
    another: '再办一批',
  },
  unlock: {
    ready: (count: number): string => `共${count}人，送出时逐个核对学号。`,
    send: (count: number): string => `收回${count}人`,
    goOn: (count: number): string => `接着收回${count}人`,
    done: '已收回',
    allDone: (count: number): string => `${count}人的锁定都收回了，已通知他们。`,
    someDone: (done: number, refused: number): string =>
      `收回了${done}人，${refused}人没有办成，原因写在下面。`,
    another: '再办一批',
  },
} as const
