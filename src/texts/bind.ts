/** Binding one's identity. No sentence here says whether a number exists. */
export const texts = {
  title: '绑定身份',
  head: '先确认是你本人',
  sub: '和学校登记的信息对上，就能开始办理。',
  year: '毕业年份',
  labels: {
    name: '姓名',
    studentNo: '学号',
    documentNo: '证件号码',
    lastSix: '证件号码后6位',
  },
  lastSixAside: '末位是 X 也请填上',
  lastSixHint: '括号不算在6位里。',
  wholeHint: '末位是 X 也请填上；港澳台证件的括号，填不填都行。',
  lastSixProblem: '请填证件号码的最后6位，不多也不少',
  privacy: '只用来核对，加密保存，不留在这台手机上。',
  submit: '核对并绑定',
  busy: '正在核对…',
  toUnbind: '去解除绑定',
  already: '你在这一届已经绑定好了，不用再绑。',
  toHome: '去首页',
  noCohort: '现在没有开放办理的届次',
  noCohortText: '学校开放后，这里会列出毕业年份。',
  again: '已经解除绑定。请选对毕业年份，再绑定一次。',
  wrongYear: '毕业年份不对？先去“我的”解除绑定，再回来选对的年份重新绑定。',
  toMine: '去“我的”解除绑定',
  toAsk: '向老师求助',
  help: {
    title: '总是对不上？',
    line: '看三种常见原因，或向老师求助',
    text: '多半是下面三种情况，一条一条看。',
    advice: [
      '对着学生证和身份证再输一遍，末位的 X 也要填；港澳台证件号码里的括号填不填都行。',
      '看看上面的毕业年份是不是你实际毕业的那一年。延期毕业的，选新的年份；已经绑错年份的，先去“我的”解除绑定。',
      '请老师查学校登记的是新的还是旧的。',
    ],
    again: '我再试试',
    kindsTitle: '还是不行，选一条告诉老师',
  },
  kinds: {
    notListed: '名单里没有我',
    infoChanged: '改过姓名或证件号',
    wrongYear: '毕业年份不对',
    locked: '试太多次，被锁住了',
  },
} as const

export const yearLabel = (year: number): string => `${year}届`
export const missingText = (label: string): string => `还差${label}`
/** `6小时内最多试5次，已用1次`. */
export function triesText({ hours, most }: { hours: number; most: number }, used: number): string {
  const limit = `${hours}小时内最多试${most}次`
  return used === 0 ? limit : `${limit}，已用${used}次`
}

/** Until when binding is shut, as far as this device knows; otherwise the longest it may take. */
export const shutUntil = (at: string | null, hours: number): string =>
  at === null
    ? `最多等${hours}小时就能再试；着急的话，向老师求助。`
    : `${at}以后可以再试；着急的话，向老师求助。`
/** The source's window of the cohort, told before somebody binds. */
export const opensLater = (day: string): string => `生源核对${day}开放，现在可以先绑定。`
export const closedSince = (end: string): string =>
  `生源核对已于${end}关闭。绑定后内容只能查看；没来得及办的，向老师求助。`
