/** Words that belong to no single page: tabs, states of pages, parts of the kit. */
export const texts = {
  name: '启航',
  offline: '网络断了。你填的都在，连上后接着传。',
  notRead: '这一页没读出来',
  retry: '再试一次',
  loading: '正在读取',
  busy: '正在处理…',
  cancel: '取消',
  close: '关上',
  clear: '清空',
  back: '返回',
  showText: '显示',
  hideText: '隐藏',
  notFilled: '未填',
  tabs: {
    home: '首页',
    record: '资料',
    queue: '审核',
    progress: '进度',
    windows: '窗口',
    mine: '我的',
  },
  // Where a matter stands: the same word in lists, pages, messages and exports.
  states: {
    notSubmitted: '未提交',
    awaitingCollege: '待学院',
    awaitingSchool: '待学校',
    returned: '已退回',
    completed: '已完成',
    inForce: '生效中',
    expired: '已过期',
    void: '已失效',
    locked: '已锁定',
    backlog: '积压',
  },
  progress: {
    unbound: '未绑定',
    notSubmitted: '未提交',
    awaitingCollege: '待学院',
    awaitingSchool: '待学校',
    returned: '已退回',
    completed: '已完成',
  },
  fieldClasses: { locked: '锁定', proof: '需证明', free: '直接改' },
  differs: '与校库不同',
  roster: '校库',
  student: '学生',
  flag: '这项有问题',
  tiles: { empty: '拍照', accepted: '已收下', refused: '没收下', retake: '要重拍' },
  left: '还剩',
  opens: '开放',
  untilOpen: '离开放还有',
  closed: '已关闭，只能查看',
  lastHour: '最后1小时',
} as const

export const differsFrom = (value: string): string => `校库：${value}`
export const closesOn = (end: string): string => `${end} 关闭`
export const extendedTo = (end: string): string => `延长到${end}`

/** A count as people read it: `1,072`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
