/** Words of the reviewers' queue. */
export const texts = {
  title: '审核',
  flows: { source: '生源', destination: '去向' },
  tabs: { source: '生源', destination: '去向', corrections: '更正', tickets: '求助' },
  lists: {
    waiting: '待审核',
    changed: '有改动',
    unchanged: '无改动',
    returned: '已退回',
    passed: '已通过',
  },
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
  more: '再看20条',
  loading: '正在读取…',
  loadingMore: '正在读取…',
  end: '到底了，按等待先后排列',
  endOfOthers: '到底了',
  notReviewer: '你还没有审核权限',
  notReviewerText: '审核权限由就业处设置。设好后重新打开小程序就能看到。',
  noCohort: '现在没有进行中的届',
  noCohortText: '就业处设好届和时间以后，这里会出现待审核的记录。',
  nothingFree: '剩下的都有老师在看，稍后再来，或者点开一条看看是谁。',
  goneMeanwhile: '这条刚刚被别的老师拿走或已经处理完，列表已经换成最新的。',
  unchanged: '没有改动',
  mine: '你在审',
} as const

/** What an empty list says, and what happens next. */
export const empties = {
  waiting: { title: '都审完了', text: '现在没有等你审核的记录。学生一提交，这里会自己出现。' },
  changed: { title: '有改动的都审完了', text: '学生改了内容再提交，会出现在这里。' },
  unchanged: { title: '无改动的都审完了', text: '学生核对后什么也没改，会出现在这里。' },
  returned: { title: '没有退回的记录', text: '退回后还没有重新提交的，会出现在这里。' },
  passed: { title: '还没有通过的记录', text: '你这一级审核通过的，会出现在这里。' },
  filtered: { title: '没有符合条件的记录', text: '换一个条件，或者清空筛选再看。' },
} as const
export const clearFilter = '清空筛选'
/** `看无改动的17人`. */
export const lookAt = (list: string, count: number | undefined): string =>
  `看${list}的${count === undefined ? '' : `${count}人`}`

/** Record's state → how it is called when nobody's decision is awaited. */
export const stateWords: Readonly<Record<string, string>> = {
  none: '还没有填写',
  draft: '还没有提交',
  returned: '已退回，等学生修改',
  completed: '已完成',
  reviewed: '已通过，等学生确认',
  confirmed: '学生已确认',
}

const levels: Readonly<Record<string, string>> = { counselor: '辅导员', college: '学院', office: '就业处' }
export const awaiting = (level: string): string => `待${levels[level] ?? ''}审核`
export const ago = (time: string): string => `${time}前`
/** `人数是3分钟前统计的`. */
export const countedAgo = (time: string): string => `人数是${time}前统计的`

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

/** The office takes a record out of somebody's hands. */
export const takeOut = {
  action: '收回',
  title: (name: string): string => `收回${name}的这条？`,
  text: (held: string): string =>
    `${held}。收回后别的老师可以马上审，那位老师正在写的内容要重新领取才能提交。`,
  confirm: '收回',
  busy: '正在收回…',
  done: (name: string): string => `${name}的这条已经收回，现在谁都可以审。`,
} as const
