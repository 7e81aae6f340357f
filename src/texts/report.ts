import type { ReportState } from '../../domain/registration/report-state'
import type { ReportKind } from '../../domain/registration/registration'

/** Words of the report that a graduate holds out to whoever takes the archive or the household. */
export const texts = {
  title: '核验报告',
  none: { title: '还没有绑定', text: '绑定身份、确认去向以后，就可以领核验报告。', action: '绑定身份' },
  unconfirmed: {
    title: '确认去向以后才有报告',
    text: '核验报告写的是你确认过的去向。去向审核通过并确认后，回到这里领。',
    action: '看看去向登记',
  },
  ended: '核验服务已经结束',
  changed: '你的去向还没有确认，或者确认后又有变动，报告要等重新确认后再领。',
  toConfirm: '去确认去向',
  asked: {
    error: '你反映了去向信息有误。学校一更正，这份报告就失效，要重新确认、重新授权；先别急着给出去。',
    change: '你申请了变更去向。学校一变更，这份报告就失效，要重新确认、重新授权；先别急着给出去。',
  },

  qr: '核验二维码',
  number: '核验编号',
  copy: '复制核验编号',
  validUntil: '有效期至',
  unfold: '看报告全部内容',
  fold: '收起',
  renewHelp: '到期可再授权，编号会换新',
  change: '改有效期',
  earlier: '以前的报告',
  download: '下载',
  downloading: '正在生成…',
  show: '出示给接收单位',
  showHelp: '请接收单位用手机扫码核验，也可以输入编号和姓名',
  closeShown: '收起',
  again: '再次授权',

  authorize: {
    head: '核验授权',
    validity: '有效期',
    button: '授权，生成报告',
    busy: '正在生成…',
    again: '重新授权',
    againText: '会生成一份新报告，编号和二维码都换新。',
    replaces: '会生成一份新报告，编号和二维码都换新；现在这份马上失效，已经给出去的要换成新的。',
  },
  revoke: {
    open: '撤销授权',
    title: '撤销这份报告的授权？',
    text: '撤销后这份报告马上失效，拿到编号或二维码的单位再核验，会看到“已失效”。以后可以再授权，编号会换新。',
    keep: '先不撤销',
    busy: '正在撤销…',
  },
} as const

export const kindNames: Readonly<Record<ReportKind, string>> = { archive: '档案报告', household: '户口报告' }

/** What 核验授权 is, in plain words: what for, who can look, what they see, how it ends. */
export const explained: Readonly<Record<ReportKind, readonly { what: string; text: string }[]>> = {
  archive: explanation(
    '接收档案的单位要核对你的去向。你授权后生成一份带编号和二维码的报告，对方一扫就能核对。',
  ),
  household: explanation(
    '办户口迁移的单位要核对你的去向。你授权后生成一份带编号和二维码的报告，对方一扫就能核对。',
  ),
}

function explanation(what: string): readonly { what: string; text: string }[] {
  return [
    { what: '做什么用', text: what },
    { what: '谁能看到', text: '拿到二维码，或者同时知道编号和你姓名的人。证件号码只显示后四位。' },
    {
      what: '以后变了呢',
      text: '去向、档案或户口一有变动，确认和报告都马上失效。重新确认后，再授权一份给对方。',
    },
    { what: '能收回吗', text: '随时可以撤销。撤销或过了有效期，对方再核验就会看到已经失效。' },
  ]
}

type OwnState = Exclude<ReportState, 'unknown' | 'forged'>

/** Why a report is not in force; '' when it is. */
export const reasons: Readonly<Record<OwnState, string>> = {
  valid: '',
  expired: '有效期已经过了。',
  void: '授权已经撤销，或者去向、档案、户口有了变动。',
  replaced: '你后来又授权了一份，这个编号不再有效。',
}

/** `1周`, `1个月`, `90天`: what the seeds call 7 and 30 days. */
export const validityName = (days: number): string => ({ 7: '1周', 30: '1个月' })[days] ?? `${days}天`
export const untilText = (end: string): string => `到${end}`
/** `还剩29天`. */
export const leftText = (left: string): string => `还剩${left}`
export const changesVoid = (end: string): string =>
  `去向、档案或户口一有变动，这份报告就失效，要重新确认。核验服务到${end}为止。`
export const endedText = (end: string): string =>
  `核验服务到${end}为止，不能再生成报告。还需要证明的，请联系学校档案部门。`
export const issuedOn = (day: string): string => `${day}生成`
