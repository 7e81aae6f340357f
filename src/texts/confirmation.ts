/** Words of the page on which a student confirms the destination, says that it is wrong, or changes it. */
export const texts = {
  pageTitle: '去向确认',
  title: '毕业去向登记确认',
  help: '核验报告就按这些内容写。逐项看一遍，有一项不对就先反映。',
  helpImported: '学校已登记的去向，核对无误直接确认，不用再填。',
  helpLook: '从头核对一遍，没问题就确认。',
  helpMended: '学校更正过内容。从头核对一遍，没问题就重新确认。',
  helpAgain: '你确认过以后内容有变化，那次确认和报告已经失效。核对一遍，再确认一次。',
  sections: { person: '个人基本信息', destination: '毕业去向', archive: '档案', household: '户口' },
  numerals: ['一', '二', '三', '四'],
  rest: '其他',
  read: '看一遍',
  fold: '收起',
  householdStays: '户口没有迁到学校，不用办户口迁移。',
  householdUnknown: '学校没有记录你的户口是否迁到学校。没有迁，就不用管；迁过的，先反映给老师补上，再确认。',
  householdWaits: '户口去向还没有登记。',

  check: '我已逐项核对，以上信息无误',
  checkFirst: '先勾选“我已逐项核对”',
  confirm: '信息无误，确认登记去向',
  confirming: '正在确认…',
  after: '确认后就能领核验报告。以后去向、档案或户口有变，确认和报告都会失效，要重新确认。',
  changedMeanwhile: '内容刚刚有变化，已经换成最新的，请再核对一遍。',

  notYet: '还没到确认这一步',
  notYetText: {
    filling: '登记去向并审核通过后，再到这里确认。',
    waiting: '去向正在审核，通过后再到这里确认。',
  },
  toDestination: '去登记',
  seeDestination: '看登记内容',
  closed: '去向确认现在没有开放，可以先核对。',

  blocks: {
    household: '户口迁到了学校，要等辅导员或就业处登记户口去向，登记好才能确认。不用你填，登记好会通知你。',
    archiveMissing: '档案寄到哪里还没有登记，现在还不能确认。请点下面“信息有误？反映给老师”，由学校补上。',
    archivePlace: '档案要转回生源地，可档案接收地和现在的生源地不在同一个市，现在还不能确认。',
    archivePlaceDo: '请点下面“信息有误？反映给老师”，由学校更正后再确认。',
    paused: '学校暂停了这一届的办理，现在还不能确认。内容都在，恢复以后再来确认；着急的话，问问辅导员。',
    removed: '你的记录已移出这一届的名单，不能确认。如果移错了，请联系辅导员。',
    unknown: '现在还不能确认，页面会自己更新。过几分钟还不行，请联系辅导员。',
  },
  blockedButtons: {
    household: '等学校登记户口去向',
    archiveMissing: '档案信息要先补上',
    archivePlace: '档案信息要先更正',
  },

  done: '去向已经确认',
  contents: '确认的内容',
  toReport: '领取核验报告',
  seeReports: '看以前的报告',
  deadlines: '几个日子',
  over: '已结束',
  ends: {
    confirmation: { label: '统一确认结束', text: '之后要重新确认的，在变更期内办' },
    change: { label: '变更期结束', text: '之后去向不能再改，也不能再确认' },
    service: { label: '核验服务结束', text: '之后不能再领核验报告' },
  },
} as const

/** What the student says is wrong, or wants changed. */
export const objection = {
  open: '信息有误？反映给老师',
  openHelp: '发给老师核对，要改的由学校更正',
  error: {
    title: '哪里不对？',
    text: '点出不对的几项，再写清楚应该是什么。会发给辅导员和就业处。',
    input: '应该是什么',
    placeholder: '例如：接收部门漏了，应为人力资源部',
    send: '反映给老师',
    missing: '先写应该是什么',
    said: '已反映，老师核对更正后会通知你。',
    keeps: '核对后发现没有错，也可以直接确认，这次反映就撤回了。',
  },
  change: {
    title: '申请变更去向',
    input: '变成了什么',
    placeholder: '例如：换了单位，7月12日和示例公司签约',
    send: '发给学校',
    missing: '先写变成了什么',
    said: '已申请变更，学校办好后会通知你。',
    keeps: '学校变更以前，现在的内容照常有效。',
  },
  sending: '正在发送…',
  keep: '先不发',
  hint: '请不要写证件号码，老师能查到。',
  holdsNumber: '里面像是有证件号码，去掉后再发',
} as const

/** 变更去向, in the change period. */
export const change = {
  head: '变更去向',
  ask: '申请变更去向',
  askHelp: '写清变化，由学校办理变更',
  self: '变更去向',
  selfHelp: '重新填写、审核，再确认一次',
  selfTitle: '变更去向？',
  selfText: '去向会重新打开，由你修改，提交审核通过后再确认一次。',
  noWayBack: '打开后不能撤回，原来的内容也要重新提交、审核才算数。',
  busy: '正在打开…',
  keep: '先不变更',
  unset: '变更期还没有定，定好了会写在这里。要变更的话，先问问就业处。',
} as const

/** `学校更正了单位地址、接收部门。`. */
export const mendedLines = (labels: string): string => `学校更正了${labels}。`
/** `一、个人基本信息`. */
export const sectionHead = (numeral: string, name: string): string => `${numeral}、${name}`
export const restCount = (count: number): string => `报告上没有、也一并确认的${String(count)}项`
export const opensOn = (day: string): string => `${day}开放。`
export const closedOn = (end: string): string => `${end} 已经关闭。`
export const confirmedAt = (time: string): string => `${time} 确认`
/** The two places that are not one. */
export const placesDiffer = (archive: string, home: string): string =>
  `档案接收地：${archive}；生源地：${home}。`
/** `6月28日 10:02 你写的：…`. */
export const youSaid = (time: string, text: string): string => `${time} 你写的：${text}`
export const aboutLines = (labels: string): string => `涉及：${labels}`
export const leftText = (left: string): string => `还剩${left}`

/** When a change is possible. */
export const changeFrom = (from: string, until: string): string =>
  `${from}到${until}可以变更，到时候在这里办。`
export const changeOver = (until: string): string =>
  `变更期到${until}已经结束，去向不能再改。还有问题请联系就业处。`

/** How many reports fall with a confirmation: known, or null. */
const reportsFall = (count: number | null): string =>
  count === null
    ? '已经领的核验报告也马上失效'
    : count === 0
      ? '以后要领报告也得先重新确认'
      : `有效期内的${String(count)}份核验报告也马上失效，给出去的要换成新的`
/** What one's own change ends, at once. */
export const changeVoids = (count: number | null): string => `现在的确认马上作废，${reportsFall(count)}。`
/** What follows from one's own change: until when it has to be done again, and that there is no way back. */
export const changeAgain = (until: string): string => `要在${until}前重新提交；审核通过后再确认一次。`
/** 截点 (N12): ahead. */
export const countsFrom = (day: string, category: string): string =>
  `从${day}起，到重新审核通过以前，你按“${category}”计。`
/** 截点: behind. */
export const countsNow = (category: string): string => `到重新审核通过以前，你按“${category}”计。`
/** What the school's change ends, once it is made. */
export const askVoids = (count: number | null): string =>
  `写清变化，学校核实后办理。学校一变更，现在的确认就作废，${reportsFall(count)}；到时候要重新核对、确认。`
/** The same for who has not confirmed yet. */
export const askText = '写清变化，学校核实后办理，办好后你再核对、确认。'
