import { noticeSentences } from '../../../domain/messages'
import { ticketWords } from '../../../domain/people/ticket-words'
import type { Correction, CorrectionStatus } from '../../../domain/registration/correction'
import { exactWords } from '../../../domain/china-time'
import type { OwnData } from './own-data'
import { labelIn, readableIn } from './readable'
import { shortened, type Sheet } from './sheet'

const correctionWords: Readonly<Record<CorrectionStatus, string>> = {
  requested: '等学院核实',
  verified: '等学校审核',
  applied: '已更正',
  refused: '没有通过',
  withdrawn: '已撤回',
}

const decisionWords: Readonly<Record<Correction['decisions'][number]['event'], string>> = {
  verify: '学院核实',
  apply: '学校同意',
  refuse: '没有同意',
  withdraw: '撤回',
}

/** 更正申请: one row for each value that was asked for. */
export function correctionsSheet({ corrections, policy }: OwnData): Sheet {
  return {
    name: '更正申请',
    head: ['申请时间', '项目', '原来', '改为', '你写的原因', '进展', '处理过程'],
    rows: corrections.flatMap(({ at, values, reason, status, decisions }) =>
      Object.entries(values).map(([field, { was, value }]) => [
        exactWords(at),
        labelIn(policy, field),
        readableIn(policy, field, was),
        readableIn(policy, field, value),
        reason,
        correctionWords[status],
        decisions
          .map((decision) => `${exactWords(decision.at)} ${decisionWords[decision.event]} ${decision.reason}`)
          .map((text) => text.trim())
          .join('；'),
      ]),
    ),
  }
}

/** 求助 with its answers, in the order in which they were written. */
export function ticketsSheet({ tickets }: OwnData): Sheet {
  return {
    name: '求助',
    head: ['时间', '谁', '关于什么', '内容', '是否办结'],
    rows: tickets.flatMap(({ at, kind, text, closed, answers }) => [
      [exactWords(at), '你', ticketWords[kind], text, closed ? '已办结' : '还没办结'],
      ...answers.map((answer) => [
        exactWords(answer.at),
        answer.by === 'staff' ? '老师' : '你',
        ticketWords[kind],
        answer.text,
        '',
      ]),
    ]),
  }
}

/** 消息, with what an edit by staff changed. */
export function noticesSheet({ notices, policy }: OwnData): Sheet {
  const sentences: Readonly<Record<string, string>> = noticeSentences
  return {
    name: '消息',
    head: ['时间', '内容', '改了什么', '看过的时间'],
    rows: shortened(
      notices.length,
      notices.map(({ at, notice, changes, readAt }) => [
        exactWords(at),
        sentences[notice] ?? '有新的办理进展',
        Object.entries(changes)
          .map(([field, { was, value }]) => {
            const [before, now] = [was, value].map((one) => readableIn(policy, field, one))
            return `${labelIn(policy, field)}：${before ?? ''} → ${now ?? ''}`
          })
          .join('；'),
        readAt === null ? '' : exactWords(readAt),
      ]),
    ),
  }
}
