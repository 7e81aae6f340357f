import type { Ending, KeepCause } from '../../domain/keeping/kinds'

const endingWords: Readonly<Record<Ending, string>> = { strips: '抹去内容', deletes: '删除' }
const causeWords: Readonly<Record<KeepCause, string>> = {
  personal: '个人资料',
  evidence: '办理留痕',
  age: '存放到期',
}

interface Counted {
  readonly cause: KeepCause
  readonly ending: Ending
  readonly count: number
}

type Term = 'personal' | 'evidence'
interface NewEnd {
  readonly term: Term
  readonly day: string
}

const newEnd = ({ term, day }: NewEnd): string => `${causeWords[term]}改到${day}`
/** What goes at each end, as the office would name it. */
const goes: Readonly<Record<Term, string>> = {
  personal: '填报内容、证件号码、图片、消息和微信绑定',
  evidence: '姓名、学号、审核经过和操作记录',
}

/** Words of 数据保存. */
export const texts = {
  title: '数据保存',
  rule: '办完就不再保存个人资料；办理留痕（谁、何时、做了什么决定）按规定再留几年，到期自动删除。',
  tabs: { schedule: '保存期限', preview: '试算', log: '删除记录', person: '某个人' },

  spans: '这一届',
  serviceEnds: '核验服务结束',
  personal: '个人资料保存到',
  evidence: '办理留痕保存到',
  later: '毕业时间更晚的同学，按各自的毕业时间往后算。',
  days: (count: number): string => `结束后${count}天`,
  change: '改保存期限',
  changeTitle: '服务结束后保存几天',
  changeText: '从核验服务结束那天算起。改长马上生效；改短以后，到期的今晚就删除。',
  personalDays: '个人资料（30至3650天）',
  evidenceDays: '办理留痕（不少于1096天，即三年）',
  save: '保存',
  saveShorter: '确认改短',
  newEndsTitle: (ends: readonly NewEnd[]): string => `${ends.map(newEnd).join('，')}？`,
  newEnds: (ends: readonly (NewEnd & { readonly isOver: boolean })[]): string => {
    const said = ends.map(({ term, day, isOver }) => {
      const over = isOver ? '，已经过了，今晚就删' : ''
      return `${causeWords[term]}（${goes[term]}）改到${day}${over}`
    })
    const when = ends.every(({ isOver }) => isOver) ? '' : '到期当晚就删，'
    return `${said.join('；')}。${when}删了找不回来。`
  },
  saving: '正在保存…',
  saved: '已保存，今晚起按新的期限。',
  problems: {
    personalDays: '写30到3650之间的整数',
    evidenceDays: '写1096到10950之间的整数，且不少于个人资料的天数',
  },

  kinds: '每一类资料',
  kindEnd: (ending: Ending, when: 'personal' | 'evidence'): string =>
    when === 'personal' ? `个人资料到期：${endingWords[ending]}` : `留痕期满：${endingWords[ending]}`,
  kindAge: (days: number): string => (days === 1 ? '存放一天后删除' : `存放${days}天后删除`),
  stays: '一直保存',
  source: (text: string): string => `依据：${text}`,
  more: (count: number): string => `还有${count}类`,

  keys: (purpose: 'seal' | 'fingerprint', kid: string, records: number): string => {
    const name = purpose === 'seal' ? '加密' : '查找'
    return records === 0
      ? `${name}旧密钥 ${kid} 已经没有资料在用，可以撤掉。`
      : `正在更换${name}密钥：还有${records >= 10_000 ? '一万多' : String(records)}条在用旧密钥 ${kid}，不能撤。`
  },

  previewText:
    '选一天，看到那天为止会删掉什么。只是数一数，什么都不会动。这里只数按这一届的期限到期的；按存放天数删的（比如上传的表格，一天）每天照常删，不算在内。',
  previewDay: '到哪天',
  count: '数一数',
  counting: (looked: number): string => `数了${looked}人…`,
  counted: (looked: number, day: string): string => `看了${looked}人，到${day}会处理：`,
  nothing: '到那天没有要删的',
  nothingText: '换一个晚一些的日子再看。',

  logNone: '还没有删过',
  logNoneText: '到期自动删除后，每天删了多少会列在这里。',
  wholeCampus: '各届合计',
  earlier: '看更早的',
  reading: '正在读取…',
  line: (kind: string, { cause, ending, count }: Counted): string =>
    `${causeWords[cause]}：${kind}，${endingWords[ending]}${count}条`,

  personText:
    '毕业生本人来要自己的资料，或要求删除时用。做了什么、为什么，都记进操作记录；资料还在时，他本人也能看到。',
  studentNo: '学号',
  college: '学院',
  class: '班级',
  /** Of a graduate whom the roster puts nowhere. */
  unknown: '名单里没有写',
  reason: '原因',
  reasonPlaceholder: '例如：本人书面申请，已核对身份',
  missing: { studentNo: '先写学号', reason: '先写原因' },
  notFound: '这一届没有这个学号，请核对。',
  export: '导出这个人的资料',
  exportTitle: (name: string): string => `导出${name}的资料？`,
  exportText: '请核对是不是本人：学号错一位，就是别人的资料。',
  exportConfirm: '确认导出',
  exporting: '正在生成…',
  exported: (name: string): string => `${name}的资料已生成，请只交给本人。`,
  erase: '看看会删什么',
  looking: '正在看…',
  eraseTitle: (name: string): string => `删除${name}的资料？`,
  eraseWhole: '全部删除，什么都不留，找不回来。',
  erasePersonal: (until: string): string =>
    `填报内容、证件号码、图片、消息和微信绑定都会删除，找不回来；姓名、学号和办理留痕保存到${until}，再自动删除。`,
  eraseConfirm: '确认删除',
  erasing: '正在登记…',
  erased: (name: string): string => `已登记，几分钟内删除${name}的资料。`,
  until: (day: string): string => `${day}以后可以。`,
} as const
