import type { LevelKey } from '../../domain/people/roles'
import type { NoticeTemplate } from '../../domain/people/notice-templates'

/** Words of the numbers: the matrix, the days, messages and the full count. */
export const texts = {
  matrix: { colleges: '学院 × 状态', majors: '专业 × 状态', classes: '班级 × 状态' },
  unit: { colleges: '学院', majors: '专业', classes: '班级' },
  list: { colleges: '各学院', majors: '各专业', classes: '各班级' },
  few: '同列中少',
  many: '多',
  longWait: '等得太久',
  all: '共',
  done: '完成',
  oldest: '最久等',
  total: '合计',
  table: '看表格',
  chart: '看图',
  asList: '看列表',
  noMajor: '还没有专业',
  noClass: '还没有班级',
  part: '只计你负责的班级',
  oldestHead: '最久等待',
  nobodyWaits: '没有人在等',

  trend: '能不能按时交齐',
  trendOver: '每天交了多少',
  thisYear: '今年',
  lastYear: '去年',
  expected: '预计',
  now: '现在',
  day: '日期',
  submitted: '已提交',
  share: '比例',
  closes: '关闭时',
  noDays: '每天24:00记一次，第二天起这里有曲线。',
  vague: '现在还看不准。',
  forecastBy: { lastYear: '按去年同期的速度', pace: '按最近几天的速度' },

  waits: '等得最久',
  waitsFor: { counselor: '待辅导员', college: '待学院', office: '待学校' } satisfies Record<LevelKey, string>,

  delivery: '微信消息',
  deliveryHelp: '站内消息都在。这里是同意了微信提醒的人收到没有。',
  noDelivery: '还没有发过微信消息。',
  message: '消息',
  ends: { sent: '已送达', refused: '被拒收', failed: '未发出', unknown: '不清楚' },
  templates: {
    reviewResult: '审核结果',
    windowClosing: '快要关闭',
    ticketAnswered: '求助回复',
    backlog: '积压提醒',
  } satisfies Record<NoticeTemplate, string>,

  recount: '全量核对',
  recountHelp: '把每个人重新数一遍，和显示的数字比一比。',
  moving: '刚有人变动，还在统计。过1分钟再核对一次。',
} as const

/** Since the last midnight; fewer where somebody took back what was handed in. */
export const handedInToday = (count: number): string =>
  count >= 0 ? `今天新交${count}人` : `比昨晚少${-count}人`
export const completedToday = (count: number): string =>
  count >= 0 ? `今天办完${count}人` : `今天取消了${-count}人`
/** `3,655 / 4,286 人`. */
export const ofAll = (part: string, whole: string): string => `${part} / ${whole} 人`
/** `按往届速度，关闭时约95.8%`. */
export const expectedAtClosing = (share: string): string => `关闭时约${share}%`
export const band = (low: string, high: string): string => `可能在${low}%到${high}%之间`
export const stillMissing = (count: string): string => `还差${count}人`
/** `203人在等，最久3天4小时`. */
export const waiting = (count: string, time: string): string => `${count}人在等，最久${time}`
export const sortedBy = (what: string): string => `按${what}排`
export const sortBy = (what: string): string => `按${what}从多到少排`
export const recounting = (done: number, all: number): string => `正在核对 ${done}/${all}`
export const agrees = (people: string): string => `核对了${people}人，和显示的数字一致。`
/** `机电工程学院有3处不一致，已经重新统计。过1分钟再核对一次。` */
export const differs = (college: string, count: number): string =>
  `${college}有${count}处不一致，已经重新统计。过1分钟再核对一次。`
export const cell = (unit: string, state: string, count: string): string => `${unit}${state}${count}人`
/** What a chart shows, read aloud. */
export const trendSaid = (days: readonly string[]): string => `已提交的比例：${days.join('，')}`
export const atDay = (day: string, share: string): string => `${day} ${share}%`
