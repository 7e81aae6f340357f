/** The real-name check after binding (seed G §四 步骤2: 实名认证 + 学籍绑定). */
export const texts = {
  title: '实名核对',
  why: '确认是你本人在办。只做一次，港澳台同学不用做。',
  waiting: '照片已经收到，等老师核对。核对完会通知你，这期间可以先填资料。',
  bring: '拍证件照片',
  again: '重新拍一张',
  look: '看看传的照片',
  noSlot: '请联系辅导员',
  done: '身份已经核对过了',
  doneText: '不用再做什么，回去接着办吧。',
  back: '回去',
  ask: '号码换过？向老师求助',
  phone: {
    title: '用微信手机号核对',
    text: '点一下，微信会问你给不给手机号。和学校登记的一样，就通过了。号码只用来核对。',
    declined: '没有取得手机号。不想用手机号核对，也可以向老师求助。',
    browser: '浏览器里没有微信，请填学校登记的手机号码。',
    label: '手机号码',
    wrong: '手机号码只有数字，请核对一下',
    confirm: '用手机号核对',
    busy: '正在核对…',
  },
} as const

/** `老师说：号码看不清。请再来一次。` */
export const refusedBecause = (reason: string): string =>
  reason === '' ? '这次没有核对上，请再来一次。' : `老师说：${reason}。请再来一次。`
