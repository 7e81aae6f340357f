/** The way to the page of backlogs. */
export const entry = {
  title: '积压提醒',
  help: '谁该知道有积压，发了什么，谁没收到',
} as const

/** `07:00`. */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The card of the dashboard. */
export const board = {
  title: '积压',
  rules: '提醒规则',
  history: '提醒记录',
  none: '没有人在等审核。',
  calm: '有人在等，都没到积压。',
  off: '提醒关着，积压了也没有人收到。',
  toldAt: (when: string, whom: string): string => `${when}提醒了${whom}`,
  escalatedAt: (when: string, whom: string): string => `${when}告诉了${whom}`,
  escalatesAt: (when: string, whom: string): string => `${when}还没处理，就告诉${whom}`,
  nextDigest: (when: string): string => `下次汇总${when}，没有变化就不发。`,
  oldest: (time: string): string => `最久${time}`,
  closes: (time: string): string => `离关闭${time}`,
  more: (count: number): string => `还有${count}处`,
} as const

/** Edits of the rules, as a cohort lists them. */
export const edits = {
  rules: {
    on: '有积压就提醒',
    digestHours: '每天汇总的时刻',
    quietFrom: '夜里不打扰，开始',
    quietUntil: '夜里不打扰，结束',
    escalateAfterHours: '几小时后告诉上一级',
    message: '发微信订阅消息',
    robot: '发到企业微信群',
    robotSet: '企业微信群机器人',
  },
  thresholds: {
    waiting: '，待审多少条起',
    oldestHours: '，最久等几小时起',
    closingHours: '，离关闭几小时内',
  },
  none: '没有设',
  yes: '是',
  no: '否',
} as const
