import type { NoticeKind } from '../registration/change'
import type { Instant } from '../registration/instant'

/**
 * Messages that WeChat may deliver outside the mini-program, by what they are about; at most three are asked
 * for in one tap (field.md §5). The ids of the templates are the environment's.
 */
export const noticeTemplates = ['reviewResult', 'windowClosing', 'ticketAnswered'] as const
export type NoticeTemplate = (typeof noticeTemplates)[number]

/** Ids of the templates that WeChat has granted this mini-program. */
export type TemplateIds = Readonly<Partial<Record<NoticeTemplate, string>>>

/** `reviewResult:id,windowClosing:id` as a table; what names no template of ours is left out. */
export function templateIds(table: string): TemplateIds {
  const entries = table.split(',').map((entry) => {
    const colon = entry.indexOf(':')
    return [entry.slice(0, Math.max(0, colon)).trim(), entry.slice(colon + 1).trim()] as const
  })
  return Object.fromEntries(
    noticeTemplates.flatMap((template) => {
      const id = entries.find(([name]) => name === template)?.[1] ?? ''
      return id === '' ? [] : [[template, id] as const]
    }),
  )
}

/** What a result is of, and the result; WeChat takes 20 characters of the first and 5 of the second. */
const reviewResults: Readonly<Partial<Record<NoticeKind, readonly [matter: string, result: string]>>> = {
  sourceCompleted: ['生源信息审核', '已通过'],
  sourceReturned: ['生源信息审核', '已退回'],
  sourceRevoked: ['生源信息审核', '重新审核'],
  sourceMismatched: ['生源信息上报', '未匹配'],
  destinationReviewed: ['毕业去向审核', '已通过'],
  destinationReturned: ['毕业去向审核', '已退回'],
  destinationRevoked: ['毕业去向审核', '重新审核'],
  correctionApplied: ['信息更正申请', '已通过'],
  correctionRefused: ['信息更正申请', '未通过'],
}

/** What stands where nobody gave a reason: WeChat refuses a message with an empty value. */
const NO_REASON = '请打开小程序查看详情'
/** Characters of a `thing`; one too many and WeChat refuses the whole message (47003). */
const MOST_OF_THING = 20

/** A message as WeChat takes it: the values by the keys of the template. */
export interface TemplateMessage {
  readonly template: NoticeTemplate
  /** Opens the own record. */
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** What is told. */
export interface Told {
  readonly notice: string
  readonly at: Instant
  readonly reasons: Readonly<Record<string, string>>
}

/** The message of a notice; null of one that is told in the inbox only. */
export function messageOf({ notice, at, reasons }: Told): TemplateMessage | null {
  const result = Object.hasOwn(reviewResults, notice) ? reviewResults[notice as NoticeKind] : undefined
  if (result === undefined) return null
  const [matter, outcome] = result
  return {
    template: 'reviewResult',
    page: 'pages/record/index',
    data: {
      thing1: { value: thing(matter) },
      phrase2: { value: outcome },
      time3: { value: minuteOf(at) },
      thing4: { value: thing(Object.values(reasons).join('；')) || NO_REASON },
    },
  }
}

/** On one line and no longer than WeChat takes it; a text that was cut says so. */
function thing(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()]
  if (characters.length <= MOST_OF_THING) return characters.join('')
  return `${characters.slice(0, MOST_OF_THING - 1).join('')}…`
}

const CHINA_MS = 8 * 3_600_000

/** `2027-07-01 09:30`, in China's time, as WeChat's `time` wants it. */
const minuteOf = (at: Instant): string =>
  new Date(at + CHINA_MS).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ')
