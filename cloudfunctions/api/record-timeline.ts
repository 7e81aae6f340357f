import { readableReasons } from '../../domain/registration/own-submission'
import type { Entry, Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

const PAGE = 20

/** Every line of the own history, the newest first; who wrote a line is told by kind, never by name. */
export const recordTimeline: Verb<'record.timeline'> = async ({ cohortId, before }, { store, openid }) => {
  const registration = await store.registrations.ownIn(openid, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  const copied = await store.events.of(registration._id, { before, limit: PAGE + 1 })
  const bySeq = new Map([...copied, ...uncopied(registration, before)].map((entry) => [entry.seq, entry]))
  const entries = [...bySeq.values()].sort((one, other) => other.seq - one.seq)
  const page = entries.slice(0, PAGE)
  return ok({
    entries: page.map((entry) => ({
      seq: entry.seq,
      at: entry.at,
      byKind: entry.byKind,
      what: entry.what,
      level: entry.level,
      reasons: { ...readableReasons(registration, entry) },
      touched: [...entry.touched],
    })),
    next: entries.length > PAGE ? (page.at(-1)?.seq ?? null) : null,
  })
}

/** Lines that the timer may not have copied yet: the record's own latest, and those on their way. */
function uncopied({ history, outbox }: Registration, before: number | null): readonly Entry[] {
  const onTheirWay = outbox.flatMap((work) => (work.kind === 'event' ? [work.entry] : []))
  return [...history, ...onTheirWay].filter(({ seq }) => before === null || seq < before)
}
