import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'

/** A piece of work that is due, and the record in whose outbox it stands. */
export interface Due<K extends Outgoing['kind']> {
  readonly registration: Registration
  readonly work: Extract<Outgoing, { kind: K }>
}

/** Work of a kind that is due. A record whose work cannot be read has none here: it fails by itself, and pushes itself back. */
export function dueWorks<K extends Outgoing['kind']>(
  registration: Registration,
  kind: K,
  now: Instant,
): readonly Due<K>[] {
  try {
    return registration.outbox
      .filter((work): work is Due<K>['work'] => work.kind === kind && work.dueAt <= now)
      .map((work) => ({ registration, work }))
  } catch {
    return []
  }
}
