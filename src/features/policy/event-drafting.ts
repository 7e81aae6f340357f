import type { PolicyContent } from '../../../domain/cohort/policy'
import type { Instant } from '../../../domain/registration/registration'
import { freshKey } from './fresh-key'

type Events = PolicyContent['lockEvents']

/** The events with an empty one at the end, and its key. */
export function withNewEvent(events: Events, now: Instant): { events: Events; key: string } {
  const key = freshKey('e', now, Object.keys(events))
  return { events: { ...events, [key]: { name: '', fields: [] } }, key }
}

/**
 * The events without one. What it locked stays locked: a record carries its locks with their cause, and does not ask
 * the rules for them (domain/registration/locks.ts).
 */
export const withoutEvent = (events: Events, key: string): Events =>
  Object.fromEntries(Object.entries(events).filter(([one]) => one !== key))
