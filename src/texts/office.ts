/** Words of the office's pages: progress and windows. */
export const texts = {
  progress: '进度',
  windows: '窗口',
  flows: { source: '生源', destination: '去向' },
  submitted: { source: '已提交', destination: '已登记' },
  all: '全部毕业生',
  countdown: { source: '学生填报还剩', destination: '去向登记还剩' },
  colleges: '各学院',
  sortedBy: '按待学院人数排',
  ownCollege: '本学院',
  awaiting: '待学院',
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
  states: { open: '开放中', ahead: '未开放', over: '已关闭', unset: '没有设', inherited: '按默认' },
  unsetStudent: '没有设时间，学生办不了',
  unsetReview: '没有设时间，随时可以审',
  unsetCollege: '没有自己的时间',
  now: '现在',
  opens: '开放',
  lastDay: '最后一天',
  choose: '选日期',
  openNow: '现在开放',
  closeNow: '现在关闭',
  remove: '移除，改回全校默认',
  removing: '正在移除…',
  save: '保存修改',
  saving: '正在保存…',
  unchanged: '还没有改动',
  chooseBoth: '选好两个日期',
  effect: '保存后10秒内全校生效，到点自动开关，以学校服务器时间为准。',
  collegeEffect: '学院的时间和全校的时间，有一个开着就能办；要提前关，请改全校的时间。',
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
/** `05:07统计，数字最多晚1分钟`. */
export const countedAt = (time: string): string => `${time}统计，数字最多晚1分钟`
export const uncounted = (count: number): string => `有${count}个学院还没统计，没有算在内。`
export const from = (start: string, end: string): string => `${start} 至 ${end}`
export const ownWindows = (names: string): string => `自己的时间：${names}`
export const original = (words: string): string => `现在是：${words}`
export const sheetTitle = (who: string, phase: string): string => `${who}，${phase}`
export const willBe = (words: string): string => `改成：${words}`
