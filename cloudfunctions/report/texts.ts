import type { ReportState } from '../../domain/registration/report-state'

/** What the page says about a state: one word, what it means, and what the receiver does now. */
export interface StateText {
  readonly word: string
  readonly means: string
  readonly todo: readonly string[]
}

/** Every sentence of the public page. */
export const stateTexts: Readonly<Record<ReportState, StateText>> = {
  valid: {
    word: '生效中',
    means: '这份报告真实有效。',
    todo: [
      '请核对姓名、学号和证件号码后四位，与本人或档案一致即可采信。',
      '手上的纸或图片与本页不同的，以本页为准。',
    ],
  },
  expired: {
    word: '已过期',
    means: '这份报告是学校签发的，但有效期已经过了。',
    todo: [
      '请毕业生在小程序“核验授权”里重新生成一份，再扫新的二维码。',
      '核验服务已经结束的，请联系学校档案部门。',
    ],
  },
  void: {
    word: '已失效',
    means: '签发以后，去向、档案或户口信息有过变动，或者毕业生收回了授权。这份报告不能再用。',
    todo: ['请毕业生在小程序里查看报告，重新授权后，扫新的二维码再查。'],
  },
  replaced: {
    word: '已被替换',
    means: '毕业生后来又生成了一份同类报告，这一份不再使用。',
    todo: ['请毕业生出示最新的那一份，扫它的二维码再查。'],
  },
  unknown: {
    word: '没有查到',
    means: '没有编号和姓名都对得上的报告。',
    todo: [
      '请对照报告逐字核对，姓名要和报告上的完全一样。',
      '报告刚刚生成的，请过一分钟再查。',
      '还是查不到，请不要采信，并联系出具报告的学校。',
    ],
  },
  forged: {
    word: '校验不符',
    means: '这个二维码不是学校签发的原样，可能被改过，也可能是伪造的。',
    todo: [
      '如果是没有扫全，请重新扫一次，或者按报告上的编号和姓名查。',
      '还是不符，请不要采信，并联系出具报告的学校。',
    ],
  },
}

export type Problem = 'numberMissing' | 'numberWrong' | 'nameMissing' | 'nameWrong'

export const problemTexts: Readonly<Record<Problem, string>> = {
  numberMissing: '请填写核验编号。',
  numberWrong: '编号写错了，请对照报告逐字核对，一共16位。',
  nameMissing: '请填写姓名。',
  nameWrong: '姓名里有写不出来的字符，请照报告上的重新填。',
}

export type Notice = 'tooOften' | 'busy' | 'method' | 'notOurForm' | 'unexpected'

export const noticeTexts: Readonly<Record<Notice, StateText>> = {
  tooOften: {
    word: '查得太多了',
    means: '为了防止有人逐个猜，手工查询有次数限制。',
    todo: ['请过一会儿再查。', '报告上有二维码的，扫码查询不算次数。'],
  },
  busy: {
    word: '现在人很多',
    means: '查询暂时排不上，报告本身不受影响。',
    todo: ['请过几秒再试一次。'],
  },
  method: {
    word: '打不开',
    means: '这个地址只能用来查询报告。',
    todo: ['请扫报告上的二维码，或者按编号和姓名查。'],
  },
  notOurForm: {
    word: '没有收下',
    means: '填写的内容太长，或者不是从查询页提交的。',
    todo: ['请回到查询页，重新填写编号和姓名。'],
  },
  unexpected: {
    word: '出了点问题',
    means: '这一次没有查成，报告本身不受影响。',
    todo: ['请稍后再试。还是不行，请联系出具报告的学校。'],
  },
}

export const texts = {
  brand: '启航',
  about: '毕业生核验报告',
  title: '核验报告查询',
  intro: '扫报告上的二维码最快。没有二维码的，在这里填编号和姓名。',
  number: '核验编号',
  numberHelp: '报告上的16位编号，不分大小写。',
  name: '姓名',
  nameHelp: '和报告上写的一样。',
  check: '查询',
  again: '按编号和姓名查',
  another: '查另一份报告',
  issuedAt: '签发时间',
  validUntil: '有效期至',
  checkedAt: '查询时间',
  todo: '接下来',
  foot: '请看清地址栏里是学校公布的网址。查询不用登录，本页不留下你填的内容。',
} as const
