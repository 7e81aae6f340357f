import { isoDay, monthDay } from '../lib/time'

/** The first page: whose turn, until when, what to press. */
export const texts = {
  you: '你',
  us: '启航',
  owners: { counselor: '辅导员', college: '学院', office: '就业处', above: '上级部门' },
  steps: {
    bind: '绑定身份',
    source: '生源核对',
    destination: '去向登记',
    confirm: '确认去向',
    report: '核验报告',
  },
  done: '已办完',
  passed: '已通过',
  returned: '已退回',
  unset: '等学校通知',
  held: '暂时不能办',
  afterPrevious: '上一步办完后',
  school: '学校',
  inHand: '正在办理',
  reportAfter: '确认后可领',
  reportReady: '可以领取',
  progress: '办理进度',
  pending: '正在处理',
  help: '常见问题',
  helpLine: '怎么填、等多久、找谁问',
  stale: '这是上次读到的，连上网就会更新。',

  tags: {
    yours: '现在轮到你',
    ahead: '还没开放',
    closed: '已关闭',
    unset: '等学校通知',
    held: '暂时不能办',
  },
  began: { opened: '开放', reviewing: '开审', returned: '退回', bound: '绑定' },
  left: '还剩',
  reviewLeft: '审核还剩',

  titles: {
    bind: '绑定身份',
    source: '核对生源信息',
    destination: '登记毕业去向',
    confirm: '确认毕业去向',
    report: '去向已确认',
  },
  returnedTitles: { source: '生源信息要改一改', destination: '去向登记要改一改' },
  yours: {
    source: '学校登记的信息都在这里。看一遍，有错就改，没错就提交。',
    destination: '填好毕业去向和档案去处，提交后由老师审核。',
    confirm: '老师已经审核通过。核对一遍，没问题就确认。',
  },
  returnedAbove: '原因和办法写在下面。核对好以后，再提交一次。',
  goOn: '接着上次的地方往下办。',
  doneText: '该办的都办完了。接收档案的单位要核对时，授权一份核验报告给他们看。',
  withdrawable: '审核前可以撤回。',
  unsetText: '学校还没有定开放时间，定好了会显示在这里。着急的话，问问辅导员。',
  closedAsk: {
    source: '内容只能查看。没来得及办的，请找辅导员申请延期。',
    destination: '内容只能查看。需要登记或变更的，请联系就业处。',
    confirm: '还没确认的，请联系就业处。',
  },
  confirmHeld: {
    household: '户口迁到了学校，要等学校登记户口去向，登记好会通知你，之后就可以确认。',
    archive: '档案寄到哪里还没有登记，由学校补上后就可以确认。点进去可以反映给老师。',
    other: '档案信息要先更正，或这一届暂停办理。点进去看看卡在哪里。',
  },
  confirmMended: '学校更正了内容。核对一遍，没问题就确认。',
  confirmAgain: '内容有变化，原来的确认和报告已经失效。核对一遍，再确认一次。',
  brought: {
    imported: '学校已登记的去向，核对无误直接确认，不用再填。',
    prefilled: '学校已登记了你的去向。补上档案寄到哪里，提交后由老师审核。',
    changing: '去向已重新打开。改好后提交，审核通过再确认一次。',
  },
  buttons: {
    begin: '开始核对',
    goOn: '继续填写',
    mend: '去修改',
    register: '登记去向',
    confirm: '核对并确认',
    complete: '补上档案信息',
    contents: '先看看内容',
    receipt: '查看提交内容',
    record: '看我的资料',
    report: '领取核验报告',
  },

  visitor: {
    brand: '毕业生办事',
    title: '毕业这件事，一站一站办',
    text: '启航帮你核对生源信息、登记毕业去向、领取核验报告。先绑定身份，约1分钟。',
    button: '绑定身份',
    noCohort: '现在还没有开放办理的届次，请等学校通知。',
    privacy: '证件号码只用来核对是不是你本人，加密保存。',
    way: '一共要办这些',
    review: '老师审核',
    reviewer: '老师',
  },
} as const

/** `10月20日办完`. */
export const doneOn = (at: number, now: number): string => `${monthDay(at, now)}办完`
/** `10月20日通过`. */
export const passedOn = (at: number, now: number): string => `${monthDay(at, now)}通过`
/** `剩1天2小时`. */
export const leftFor = (duration: string): string => `剩${duration}`
/** `已等2天13小时`. */
export const waitedFor = (duration: string): string => `已等${duration}`
/** `11月25日已关闭`. */
export const closedDay = (day: string): string => `${day}已关闭`

/** A day ahead; of next year: `明年4月1日`. */
function dayAhead(at: number, now: number): string {
  const year = (instant: number): number => Number(isoDay(instant).slice(0, 4))
  return year(at) === year(now) + 1 ? `明年${monthDay(at)}` : monthDay(at, now)
}
/** `明年4月1日开放`. */
export const opensOn = (at: number, now: number): string => `${dayAhead(at, now)}开放`
/** `6月28日起`. */
export const startsOn = (at: number, now: number): string => `${dayAhead(at, now)}起`
/** `11月26日开审`. */
export const reviewsFrom = (at: number, now: number): string => `${dayAhead(at, now)}开审`

export const place = (step: number, steps: number): string => `第${step}步，共${steps}步`
export const waitingTitle = (name: string): string => `等${name}`
export const waitingText = (owner: string, waited: string | null): string =>
  waited === null ? `现在在${owner}手里。` : `现在在${owner}手里，已等${waited}。`
export const keptText = (count: number): string => `改了${count}项，草稿已存好。`
/** What the teacher said, word for word. */
export const teacherSaid = (reason: string): string => `老师说：${reason}`
export const moreReasons = (count: number): string => `还有${count}处，点开都能看到。`
export const aheadText = (day: string): string => `${day}，到时候回到这里办。`
export const whoseRecord = (name: string, college: string): string =>
  college === '' ? name : `${name}，${college}`

/** `6月1日登记`: of what the school brought. */
export const broughtOn = (at: number, now: number): string => `${monthDay(at, now)}登记`

/** 截点登记: before it comes, and after it. */
export const cutOff = {
  /** `待就业（截点登记）`. */
  shownAs: (category: string): string => `现在显示为：${category}（截点登记）`,
  since: (day: string, category: string): string => `${day}已按${category}登记`,
  until: (end: string): string => `${end}前还可以更新：登记去向、审核通过，就按新的去向算。`,
  ended: (end: string): string => `变更期到${end}已经结束。还要更新的，请联系就业处。`,
  ask: '还要更新的，请联系就业处。',
  left: '离截点登记还剩',
  ahead: (end: string): string => `到${end}还没有审核通过的去向，先按待就业登记。`,
} as const
