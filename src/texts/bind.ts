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
  lastSixProblem: '请填证件号码的最后6位，不多也不少',
  privacy: '只用来核对，加密保存，不留在这台手机上。',
  submit: '核对并绑定',
  busy: '正在核对…',
  toUnbind: '去解除绑定',
  already: '你在这一届已经绑定好了，不用再绑。',
  toHome: '去首页',
  noCohort: '现在没有开放办理的届次',
  noCohortText: '学校开放后，这里会列出毕业年份。',
  help: {
    title: '总是对不上？',
    line: '看三种常见原因，或请辅导员帮忙',
    text: '多半是下面三种情况，一条一条看。',
    advice: [
      '对着学生证和身份证再输一遍，末位的 X 也要填。',
      '看看上面的毕业年份是不是你实际毕业的那一年。延期毕业的，选新的年份。',
      '请辅导员帮你查学校登记的是新的还是旧的。',
    ],
    copy: '复制求助的话',
    copied: '已复制，发给老师吧',
    again: '我再试试',
    message:
      '老师好，我在启航小程序绑定身份一直对不上。麻烦帮我看看学校登记的姓名、学号和证件号码对不对，绑定有没有被锁住。谢谢老师！',
  },
} as const

export const yearLabel = (year: number): string => `${year}届`
export const missingText = (label: string): string => `还差${label}`
/** `6小时内最多试5次，已用1次`. */
export function triesText({ hours, most }: { hours: number; most: number }, used: number): string {
  const limit = `${hours}小时内最多试${most}次`
  return used === 0 ? limit : `${limit}，已用${used}次`
}
