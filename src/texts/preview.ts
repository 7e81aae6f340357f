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

export const changedCount = (count: number): string => `你改了${count}项`
export const sameCount = (count: number): string => `其余${count}项与校库一致`
export const unchanged = (count: number): string => `没有改动的${count}项`
export const mendFirst = (count: number): string => `改完${count}处再提交`
export const untilClose = (time: string): string => `距关闭还剩 ${time}`
