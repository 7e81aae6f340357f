import type { PolicyContent } from '../../../domain/cohort/policy'
import type { Instant } from '../../../domain/registration/registration'
import type { PlainSection } from '../../texts/policy'
import { withNewEvent } from './event-drafting'
import { withNewSlot } from './slot-drafting'
import { withNewQuestion } from './survey-drafting'

/** What is to be edited: a section, or one field, slot, question or event; null: a new one. */
export type Target =
  | { readonly of: 'section'; readonly key: PlainSection }
  | { readonly of: 'field'; readonly key: string }
  | { readonly of: 'slot'; readonly key: string | null }
  | { readonly of: 'question'; readonly index: number | null }
  | { readonly of: 'event'; readonly key: string | null }

/** What a sheet begins with: the rules, with the new part where there is one, and where that stands. */
export type Begun = { readonly policy: PolicyContent; readonly isNew: boolean } & (
  | { readonly of: 'section'; readonly key: PlainSection }
  | { readonly of: 'field' | 'slot' | 'event'; readonly key: string }
  | { readonly of: 'question'; readonly index: number }
)

export function begun(policy: PolicyContent, target: Target, now: Instant): Begun {
  if (target.of === 'question') {
    const isNew = target.index === null
    const survey = isNew ? withNewQuestion(policy.survey, now) : policy.survey
    return { policy: { ...policy, survey }, isNew, of: target.of, index: target.index ?? survey.length - 1 }
  }
  if (target.of === 'slot' && target.key === null)
    return { ...withNewSlot(policy, now), isNew: true, of: target.of }
  if (target.of === 'event' && target.key === null) {
    const { events, key } = withNewEvent(policy.lockEvents, now)
    return { policy: { ...policy, lockEvents: events }, isNew: true, of: target.of, key }
  }
  return { policy, isNew: false, ...target } as Begun
}
