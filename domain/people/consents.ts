import type { Instant } from '../registration/registration'
import { noticeTemplates, type NoticeTemplate } from './notice-templates'

const HOUR = 3_600_000

/** More than anybody uses in a season; WeChat keeps no more than what was agreed to either. */
const MOST_LEFT = 50
/** Answers of one person within the time; a tap that asks brings one. */
export const consentLimit = { within: HOUR, most: 20 } as const

/** What WeChat reports for one template (field.md §5); only `accept` is one message more. */
export type ConsentAnswer = 'accept' | 'reject' | 'ban' | 'filter'
export type ConsentAnswers = Readonly<Partial<Record<NoticeTemplate, ConsentAnswer>>>

interface Consent {
  /** Messages that may still be sent. */
  readonly left: number
  readonly askedAt: Instant
}

/** A request that was counted; it counts once, however often it comes. */
interface Counted {
  readonly requestId: string
  readonly bodyHash: string
  readonly at: Instant
}

/** What one person agreed to be told by WeChat. */
export interface Consents {
  readonly templates: Readonly<Partial<Record<NoticeTemplate, Consent>>>
  /** The latest requests, the newest first. */
  readonly counted: readonly Counted[]
}

export const noConsents: Consents = { templates: {}, counted: [] }

/** Whether this person may answer once more now. */
export const mayAnswer = ({ counted }: Consents, now: Instant): boolean =>
  counted.filter(({ at }) => now - at < consentLimit.within).length < consentLimit.most

/** The person's agreements after one answer. */
export function withAnswers(before: Consents, answers: ConsentAnswers, request: Counted): Consents {
  const answered = noticeTemplates.flatMap((template): [NoticeTemplate, Consent][] => {
    const answer = answers[template]
    if (answer === undefined) return []
    const left = (before.templates[template]?.left ?? 0) + (answer === 'accept' ? 1 : 0)
    return [[template, { left: Math.min(left, MOST_LEFT), askedAt: request.at }]]
  })
  return {
    templates: { ...before.templates, ...Object.fromEntries(answered) },
    counted: [request, ...before.counted].slice(0, consentLimit.most),
  }
}

/** Template → messages that may still be sent, of every template that there is. */
export const leftOf = ({ templates }: Consents): Record<NoticeTemplate, number> =>
  Object.fromEntries(noticeTemplates.map((template) => [template, templates[template]?.left ?? 0])) as Record<
    NoticeTemplate,
    number
  >

/** Whether one message of a template may still be sent to somebody; whoever never answered has agreed to none. */
export const mayBeTold = (agreed: Consents | null | undefined, template: NoticeTemplate): boolean =>
  (agreed?.templates[template]?.left ?? 0) > 0

/** The person's agreements with one message of a template used up; null where none is left. */
export function withOneLess(before: Consents, template: NoticeTemplate): Consents | null {
  const consent = before.templates[template]
  if (consent === undefined || consent.left === 0) return null
  return withLeft(before, template, { ...consent, left: consent.left - 1 })
}

/** The same with one message given back that WeChat did not take. */
export function withOneBack(before: Consents, template: NoticeTemplate): Consents | null {
  const consent = before.templates[template]
  if (consent === undefined) return null
  return withLeft(before, template, { ...consent, left: Math.min(consent.left + 1, MOST_LEFT) })
}

/** The same after WeChat said that the person wants none, or has had all they agreed to. */
export function withNone(before: Consents, template: NoticeTemplate): Consents | null {
  const consent = before.templates[template]
  return consent === undefined ? null : withLeft(before, template, { ...consent, left: 0 })
}

const withLeft = (before: Consents, template: NoticeTemplate, consent: Consent): Consents => ({
  ...before,
  templates: { ...before.templates, [template]: consent },
})
