/** Words of the office's pages: progress and windows. */
export const texts = {
  progress: '进度',
  windows: '窗口',
  flows: { source: '生源', destination: '去向' },
  submitted: { source: '已提交', destination: '已登记' },
  all: '全部毕业生',
  countdown: { source: '学生填报还剩', destination: '去向登记还剩' },
  ownCollege: '本学院',
  noCollege: '还没有学院的毕业生',
  cutOffHelp: '截点后还没有审核通过的去向，按待就业计；之后审核通过的，按新的去向计。',
  notCounted: '还没统计',
  notCountedText: '刚导入的学院要等一会儿才有数字，页面会自己更新。',
  nothing: '还没有数字',
  nothingText: '名单导入后，各学院的进度会出现在这里。',
  noRight: '你还没有查看权限',
  noRightText: '权限由就业处设置。设好后重新打开小程序就能看到。',
  noCohort: '现在没有进行中的届',
  noCohortText: '设好届和时间以后，这里会出现内容。',

  subtitle: '到点自动开关，以学校服务器时间为准。',
  schoolWide: '全校默认',
  collegesHead: '各学院',
  collegesHelp: '和全校的时间，有一个开着就能办',
  byDefault: '按全校默认',
  extendHelp: '给某几名毕业生多一些时间',
  states: { open: '开放中', ahead: '未开放', over: '已关闭', unset: '没有设', inherited: '按默认' },
  unsetStudent: '没有设时间，学生办不了',
  unsetReview: '没有设时间，随时可以审',
  unsetCollege: '没有自己的时间',
  now: '现在',
  opens: '开放',
  lastDay: '最后一天',
  openNow: '现在开放',
  reopen: '重新开放',
  closeNow: '现在关闭',
  remove: '移除，改回全校默认',
  removing: '保存后移除这个学院自己的时间，改回全校默认。',
  keep: '不移除了',
  moveAlong: '勾上下面的“一起顺延”，后面的阶段就跟着往后移。',
  save: '保存修改',
  saving: '正在保存…',
  unchanged: '还没有改动',
  chooseBoth: '选好两个日期',
  reason: '原因，会写进记录',
  reasonPlaceholder: '例如：57人外出实习，27日返校',
  afterwards: '保存以后',
  inTenSeconds: '保存后10秒内生效，到点自动开关，以学校服务器时间为准。',
  collegeEffect: '学院的时间和全校的时间，有一个开着就能办；要提前关，请改全校的时间。',
  noEffect: '这个学院的时间都在全校的时间里面，保存后开关的时刻不变。',
  closingNow: '保存后立即关闭：还没提交的不能再提交，草稿都留着；重新开放后接着填。',
  openingNow: '保存后立即开放：学生和老师马上可以接着办，之前填的都在。',
  saved: '已保存，10秒内全校生效。',
  removed: '已移除，10秒内改回全校默认。',
  conflict: '刚才有别的老师改过时间，已经换成最新的，请再看一遍再保存。',
} as const

/** Phases, as the office speaks of them. */
export const phaseNames = {
  source: '生源核对',
  destination: '去向登记',
  confirmation: '去向确认',
  change: '去向变更',
  'review:counselor': '学院审核（辅导员）',
  'review:college': '学院审核（学院）',
  'review:office': '学校审核',
} as const

export const people = (count: string): string => `共${count}人`
/** N12. */
export const cutOffUnemployed = (count: string): string => `截点待就业 ${count}人`
/** `05:07的数字，最多晚1分钟`. */
export const countedAt = (time: string): string => `${time}的数字，最多晚1分钟`
export const uncounted = (count: number): string => `有${count}个学院还没统计，没有算在内。`
export const from = (start: string, end: string): string => `${start} 至 ${end}`
export const ownWindows = (names: string): string => `自己的时间：${names}`
export const original = (words: string): string => `现在是：${words}`
export const sheetTitle = (who: string, phase: string): string => `${who}，${phase}`
/** `学院审核（辅导员）一起顺延，11月30日（周一）24:00 关闭`. */
export const movedAlong = (phase: string, end: string): string => `${phase}一起顺延，${end}关闭`

/** Windows: what happens when. */
export const happens = {
  /** `11月27日 24:00 建筑与城规学院生源核对关闭`. */
  closes: (when: string, whose: string): string => `${when} ${whose}关闭`,
  opens: (when: string, whose: string): string => `${when} ${whose}开放`,
  wasAt: (when: string): string => `，原来是${when}`,
  wasUnset: '，原来没有设',
  noLonger: {
    opens: (whose: string): string => `${whose}不再单独开放`,
    closes: (whose: string): string => `${whose}不再单独关闭`,
  },
  grace: (time: string): string => `关闭前已点提交的，宽限${time}`,
  early: (review: string, when: string, phase: string): string =>
    `${review}${when}关闭，比${phase}早：之后提交的要等重新开放才有人审`,
  seconds: (count: number): string => `${count}秒`,
  graceEnds: (when: string, whose: string): string => `${when} ${whose}宽限结束`,
  ahead: '接下来',
  cutOff: (when: string): string => `${when} 截点：还没有去向的按待就业计`,
} as const

/** The calendar of wide screens. */
export const calendar = {
  extend: '个别延长',
  extended: (count: string): string => `${count}人`,
  nobody: '没有人',
  groups: { source: '生源', destination: '去向', all: '全部' },
  units: (count: number): string => `${count}个学院`,
  following: (count: number): string => `${count}个学院按全校默认`,
  unfold: '展开',
  fold: '收起',
  bars: { student: '学生填报', college: '学院审核', school: '学校审核', extension: '延长' },
  nowAt: (when: string): string => `现在，${when}`,
  serverTime: (when: string): string => `服务器时间 ${when}`,
  longer: (days: string): string => `延长${days}`,
  editing: '正在修改',
  unset: '还没有设：',
  phase: '阶段',
  none: '这里还没有设时间',
  noneText: '从下面选一个阶段，设好开放和关闭的时刻。',
  edit: '修改窗口',
  year: (year: number): string => `${year}年`,
} as const
