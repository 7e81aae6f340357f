/** Words of the page on which a student reads everything once more and submits. */
export const texts = {
  title: '预览并提交',
  nothingChanged: '没有改动',
  before: '原来',
  after: '改为',
  afterReview: '审核后生效',
  atOnce: '直接生效',
  readAll: '看一遍',
  fold: '收起',
  confirm: '确认无误，提交',
  consent: '以上信息是我本人填写，真实、完整。学院审核前，我可以随时撤回修改。',
  consentFirst: '先勾选上面这句话',
  submit: '提交给学院审核',
  submitting: '正在提交…',
  edit: '返回修改',
  look: '返回查看',
  problems: '提交前还要改',
  mend: '去改',
  closed: '已关闭，只能查看',
  notSent: '有内容还没有保存到学校，所以没有提交。你填的都在，连上网络后再试。',
} as const

/** What stands between a form and its submission, besides its fields. */
export const obstacles = {
  survey: '求职意向调研问卷',
  open: (count: number): string => `还有${count}题要答`,
  realName: '实名核对',
  realNameNeeded: '还没有核对身份',
  realNameRefused: '上次没有通过',
  notBrought: '还没有传',
}
/** On the button, where only one such thing is left. */
export const obstacleButtons = {
  field: '去修改',
  proof: '去传材料',
  survey: '先填问卷',
  realName: '先实名核对',
} as const

/** While the school's computers are busy: it is sent again by itself. Seconds. */
export const sendsAgain = (seconds: number): string =>
  `现在人很多，你填的都在。${seconds}秒后自动再交，不用一直点。`
export const sendingAgain = '现在人很多，正在再交一次…'

export const changedCount = (count: number): string => `你改了${count}项`
export const sameCount = (count: number): string => `其余${count}项与校库一致`
export const unchanged = (count: number): string => `没有改动的${count}项`
export const mendFirst = (count: number): string => `改完${count}处再提交`
export const untilClose = (time: string): string => `距关闭还剩 ${time}`
