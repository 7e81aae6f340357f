import type { NoticeKind } from '../registration/change'
import type { Instant } from '../registration/instant'
import type { NoticeTemplate } from './notice-templates'
import { phrase, thing, time, type Value, type Values } from './template-values'

/** Keys of each template, in the order in which WeChat shows them. */
export const templateKeys = {
  reviewResult: ['thing1', 'phrase2', 'time3', 'thing4'],
  windowClosing: ['thing1', 'time2', 'thing3'],
  ticketAnswered: ['thing1', 'time2', 'thing3'],
  backlog: ['thing1', 'number2', 'time3', 'thing4'],
} as const satisfies Record<NoticeTemplate, readonly string[]>

/** The values of a template; a missing key, or a value of another kind, does not compile. */
export type DataOf<T extends NoticeTemplate> = Values<(typeof templateKeys)[T][number]>

/** A message as WeChat takes it: the values by the keys of the template. */
export interface TemplateMessage<T extends NoticeTemplate = NoticeTemplate> {
  readonly template: T
  /** What a tap on it opens. */
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** The only way to make one: its values are those of its template. */
export const messageFor = <T extends NoticeTemplate>(
  template: T,
  page: string,
  data: DataOf<T>,
): TemplateMessage<T> => ({ template, page, data: data })

/** What stands where nobody gave a reason: WeChat refuses a message with an empty value. */
const NO_REASON = '请打开小程序查看详情'

/** What is told. */
export interface Told {
  readonly notice: string
  readonly at: Instant
  readonly reasons: Readonly<Record<string, string>>
}

type Maker = (told: Told) => TemplateMessage

/** How a review or an application ended, and why. */
const result =
  (matter: string, outcome: Value<'phrase'>): Maker =>
  ({ at, reasons }) =>
    messageFor('reviewResult', 'pages/record/index', {
      thing1: thing(matter, NO_REASON),
      phrase2: outcome,
      time3: time(at),
      thing4: thing(Object.values(reasons).join('；'), NO_REASON),
    })
const source = '生源信息审核'
const destination = '毕业去向审核'
const correction = '信息更正申请'

/** That somebody answered; the answer itself is told inside only. */
const answered: Maker = ({ at }) =>
  messageFor('ticketAnswered', 'packages/help/tickets/index', {
    thing1: thing('你的求助', NO_REASON),
    time2: time(at),
    thing3: thing('老师已回复，请打开小程序查看', NO_REASON),
  })

/** What WeChat is sent of each notice; null: told in the inbox only. A notice without a line here does not compile. */
const makers: Readonly<Record<NoticeKind, Maker | null>> = {
  sourceCompleted: result(source, phrase('已通过')),
  sourceReturned: result(source, phrase('已退回')),
  sourceRevoked: result(source, phrase('重新审核')),
  sourceMismatched: result('生源信息上报', phrase('未匹配')),
  recordCorrected: null,
  fieldsLocked: null,
  fieldsUnlocked: null,
  submittedForYou: null,
  correctionApplied: result(correction, phrase('已通过')),
  correctionRefused: result(correction, phrase('未通过')),
  identityPassed: null,
  identityRefused: null,
  identityReleased: null,
  ticketAnswered: answered,
  destinationImported: null,
  destinationPrefilled: null,
  destinationReviewed: result(destination, phrase('已通过')),
  destinationReturned: result(destination, phrase('已退回')),
  destinationRevoked: result(destination, phrase('重新审核')),
  destinationCorrected: null,
  destinationReopened: null,
  householdRecorded: null,
  windowExtended: null,
  extensionEnded: null,
}

const isKind = (notice: string): notice is NoticeKind => Object.hasOwn(makers, notice)

/** The message of a notice; null of one that is told in the inbox only. */
export const messageOf = (told: Told): TemplateMessage | null =>
  (isKind(told.notice) ? makers[told.notice] : null)?.(told) ?? null

/** The same without what people wrote: WeChat refuses messages in which it finds a forbidden word (45168). */
export const inPlainWords = (told: Told): TemplateMessage | null => messageOf({ ...told, reasons: {} })
