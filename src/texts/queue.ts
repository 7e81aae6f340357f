/** Words of the reviewers' queue. */
export const texts = {
  title: '审核',
  flows: { source: '生源', destination: '去向' },
  cohort: '哪一届',
  waiting: '待你审核',
  people: '人',
  oldest: '最久已等',
  countdown: '审核还剩',
  openWord: '开审',
  over: '审核已结束',
  noDeadline: '审核没有设截止时间。',
  notYetOpen: '审核还没有开始。到了时间，开始按钮会自己亮起来。',
  closed: '审核时间已经结束，只能查看。要延长请找就业处。',
  start: '开始审核',
  starting: '正在取下一条…',
  allDone: '都审完了',
  allDoneText: '现在没有等你审核的记录。学生一提交，这里会自己出现。',
  more: '再看20条',
  loading: '正在读取…',
  loadingMore: '正在读取…',
  end: '到底了，按提交先后排列',
  notReviewer: '你还没有审核权限',
  notReviewerText: '审核权限由就业处设置。设好后重新打开小程序就能看到。',
  noCohort: '现在没有进行中的届',
  noCohortText: '就业处设好届和时间以后，这里会出现待审核的记录。',
  nothingFree: '剩下的都有老师在看，稍后再来，或者点开一条看看是谁。',
  goneMeanwhile: '这条刚刚被别的老师拿走或已经处理完，列表已经换成最新的。',
  unchanged: '没有改动',
  mine: '你在审',
} as const

/** `改了3项：生源地、家庭地址、QQ号码`; `all` says whether every label is in the list. */
export const changedSentence = (count: number, labels: string, all: boolean): string =>
  `改了${count}项：${labels}${all ? '' : '等'}`

/** What a destination brings: nothing was there before. */
export const filledSentence = (count: number, labels: string, all: boolean): string =>
  `填了${count}项：${labels}${all ? '' : '等'}`

const teacher = (name: string): string => {
  if (name === '') return '另一位老师'
  return name.endsWith('老师') ? name : `${name}老师`
}

/** `王静老师正在看，8分钟后自动放回`. */
export const heldBy = (name: string, left: string): string => `${teacher(name)}正在看，${left}后自动放回`

export const chooseAnother = (held: string): string => `${held}。先看别的吧。`
export const opensOn = (day: string): string => `${day}开始审核`
