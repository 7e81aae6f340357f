import type { OwnRecord } from '../../lib/me'

interface Span {
  readonly opensAt: number
  readonly closesAt: number
}

const isOpen = (span: Span, now: number): boolean => span.opensAt <= now && now < span.closesAt

/** Windows that count for registering, or for confirming; the change period is among both. */
function spansOf(own: OwnRecord, phase: 'destination' | 'confirmation'): readonly Span[] {
  const spans = [own.windows[phase], own.windows['change']].flatMap((span) => span ?? [])
  const { returned } = own.destination
  return phase === 'destination' && returned !== null
    ? [...spans, { opensAt: 0, closesAt: returned.resubmitBy }]
    : spans
}

/** Until when it can be done, of the windows open now; null when none is. */
export function openUntil(own: OwnRecord, phase: 'destination' | 'confirmation', now: number): number | null {
  const ends = spansOf(own, phase)
    .filter((span) => isOpen(span, now))
    .map(({ closesAt }) => closesAt)
  return ends.length === 0 ? lateUntil(own, phase, now) : Math.max(...ends)
}

/** A confirmation for which the school was late stays possible until the service ends (guard confirmsLate). */
function lateUntil(
  { destination }: OwnRecord,
  phase: 'destination' | 'confirmation',
  now: number,
): number | null {
  const { confirmableLate, serviceEndsAt } = destination
  return phase === 'confirmation' && confirmableLate && now < serviceEndsAt ? serviceEndsAt : null
}

/** When it opens next, or when it closed last; null when no time was ever set. */
export function closedBecause(
  own: OwnRecord,
  phase: 'destination' | 'confirmation',
  now: number,
): { readonly opensAt: number } | { readonly closedAt: number } | null {
  const spans = spansOf(own, phase)
  const ahead = spans.filter(({ opensAt }) => opensAt > now).map(({ opensAt }) => opensAt)
  if (ahead.length > 0) return { opensAt: Math.min(...ahead) }
  const behind = spans.filter(({ closesAt }) => closesAt <= now).map(({ closesAt }) => closesAt)
  return behind.length > 0 ? { closedAt: Math.max(...behind) } : null
}
