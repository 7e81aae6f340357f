import { nextDue } from '../registration/record'
import type { Flow, Instant, Outgoing, Registration, Sealed } from '../registration/registration'
import { noSignals } from '../registration/signal'
import type { KeepStep } from './kinds'

/** A number that nobody can open any more. */
const shredded: Sealed = { kid: '', iv: '', ct: '', tag: '' }

/** Stands where a fingerprint stood: the unique index wants a value, and this one is of no number. */
const noFingerprint = (_id: string): string => `gone|${_id}`

/** Outgoing work that only looks after pictures: what it would do is done when what is personal goes. */
const quiet: ReadonlySet<Outgoing['kind']> = new Set(['expire', 'discard'])

/** Whether work of a record is still to be done: until then nothing is taken from it. */
export const isSettled = ({ outbox }: Pick<Registration, 'outbox'>): boolean =>
  outbox.every(({ kind }) => quiet.has(kind))

interface Taken {
  readonly now: Instant
  /** Who caused it: `retention`, or the openid of who was asked by the graduate. */
  readonly by: string
  /** When the service ended, which the record itself cannot say any more. */
  readonly servedUntil: Instant
}

/**
 * The record with what is personal taken out: who it was, what was decided, when and by whom stays; values, document,
 * WeChat and pictures go. What stands outside the record goes by the work that this leaves in its outbox, which knows
 * what the record does not say any more; so one guarded write decides, and a broken run is finished by the next.
 */
export function stripped(registration: Registration, taken: Taken): Registration {
  const { _id, source, destination, binding } = registration
  const purge: Outgoing = {
    ...purgeOf(registration, 'personal', taken),
    openid: binding?.openid ?? '',
    paths: pathsOf(registration),
    pictures: picturesOf(registration),
  }
  return {
    ...registration,
    kept: 'evidence',
    keptFrom: taken.servedUntil,
    documentFp: noFingerprint(_id),
    document: shredded,
    documentType: '',
    documentLast4: '',
    roster: {},
    rosterHash: '',
    amended: {},
    locks: [],
    binding: null,
    extensions: [],
    extendedUntil: 0,
    source: { ...source, ...emptied(source), survey: {}, revocationAsked: null },
    destination: { ...destination, ...emptied(destination), objection: null },
    correction: null,
    archive: { origin: registration.archive.origin, values: {} },
    household: { ...registration.household, values: {} },
    proofs: {},
    uploads: {},
    queue: {
      ...registration.queue,
      source: '',
      sourceBarred: [],
      sourceLists: [],
      destination: '',
      destinationBarred: [],
      destinationLists: [],
      correction: '',
    },
    signals: noSignals,
    lease: null,
    // The lasting copy (`events`) says who acted and what they gave as reason, until the evidence goes.
    history: registration.history.map((entry) =>
      entry.byKind === 'student' ? { ...entry, by: '', reasons: {} } : entry,
    ),
    outbox: [purge],
    outboxDueAt: nextDue([purge]),
    receipts: {},
  }
}

/** The work by which all that is left goes, the record last. */
export function lastPurge(registration: Registration, taken: Omit<Taken, 'servedUntil'>): Registration {
  const outbox = [...registration.outbox, purgeOf(registration, 'evidence', taken)]
  return { ...registration, outbox, outboxDueAt: nextDue(outbox) }
}

const purgeOf = (
  { _id }: Registration,
  step: KeepStep,
  { now, by }: Omit<Taken, 'servedUntil'>,
): Extract<Outgoing, { kind: 'purge' }> => ({
  id: `${_id}_purge_${step}`,
  dueAt: now,
  kind: 'purge',
  step,
  by,
  openid: '',
  paths: [],
  pictures: 0,
})

/** Which rounds there were, what hash they had and how they ended stays; what was in them goes. */
function emptied({ frozen, returned }: Flow): Pick<Flow, 'claims' | 'earlier' | 'frozen' | 'returned'> {
  return {
    claims: {},
    earlier: [],
    frozen:
      frozen === null ? null : { ...frozen, by: frozen.proxy ? frozen.by : '', values: {}, baseline: {} },
    returned: returned === null ? null : { ...returned, before: null },
  }
}

/** Every file that the record, or work that it leaves undone, knows of. */
function pathsOf({ proofs, uploads, outbox }: Registration): readonly string[] {
  const left = outbox.flatMap((work) => (work.kind === 'discard' ? [work] : []))
  const all = [...Object.values(proofs), ...Object.values(uploads), ...left].map(({ paths }) => paths)
  return [...new Set(all.flatMap(({ incoming, kept, viewing }) => [incoming, kept, viewing]))]
}

/** Pictures whose files still stand. */
export const picturesOf = ({ proofs }: Pick<Registration, 'proofs'>): number =>
  Object.values(proofs).filter(({ deletedAt }) => deletedAt === null).length
