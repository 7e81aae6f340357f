import { noticeOf } from '../../../cloudfunctions/store/notices'
import { aboutOf } from '../../../cloudfunctions/timer/tell'
import type { Verb } from '../../../cloudfunctions/door/route'
import type { Database, Filter, Update } from '../../../cloudfunctions/store/database'
import type { Store } from '../../../cloudfunctions/store/store'
import type { Instant, Registration } from '../../../domain/registration/registration'
import { rightBuild, type Build } from './run-history'

export type Found = Partial<Registration> & { readonly _id: string }
type Change = { readonly filter: Filter; readonly update: Update }

/** A build whose database does something wrong with registrations, and is right with everything else. */
export function wrongly(parts: (right: Database) => Partial<Database>): Build {
  const wrap = (right: Database): Database => {
    const wrong: Database = { ...right, ...parts(right) }
    const of = (collection: string): Database => (collection === 'registrations' ? wrong : right)
    return {
      find: (collection, ...rest) => of(collection).find(collection, ...rest),
      insert: (collection, documents) => of(collection).insert(collection, documents),
      update: (collection, change) => of(collection).update(collection, change),
      remove: (collection, filter) => of(collection).remove(collection, filter),
      countUpTo: (collection, ...rest) => of(collection).countUpTo(collection, ...rest),
      countGroups: (collection, ...rest) => of(collection).countGroups(collection, ...rest),
    }
  }
  return { ...rightBuild, wrap }
}

export const reading =
  (change: (found: Found) => Found) =>
  (right: Database): Partial<Database> => ({
    find: async (...asked) => ((await right.find(...asked)) as Found[]).map(change),
  })

export const writing =
  (change: (set: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) =>
  (right: Database): Partial<Database> => ({
    update: (collection, { filter, update }) =>
      right.update(collection, { filter, update: { ...update, set: change(update.set ?? {}) } }),
  })

export const without = <T extends object>(value: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as T

export const withoutRev = ({ filter, update }: Change): Change => ({ filter: without(filter, 'rev'), update })

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export function isOneOf(value: string | undefined, condition: Filter[string] | undefined): boolean {
  if (condition === undefined || condition === value) return true
  return (
    isObject(condition) &&
    'in' in condition &&
    Array.isArray(condition['in']) &&
    condition['in'].includes(value)
  )
}

/** The verb, told that the reviewer saw whatever is frozen in the record it reads. */
export function seeingLatest<C extends 'review.approve' | 'review.return'>(run: Verb<C>): Verb<C> {
  return (input, context) => {
    const seen = { ...input.seen }
    const { store } = context
    const inScope: Store['registrations']['inScope'] = async (...asked) => {
      const found = await store.registrations.inScope(...asked)
      const { round, digest } = found?.[input.flow].frozen ?? input.seen
      Object.assign(seen, { round, digest, level: found?.[input.flow].level ?? input.seen.level })
      return found
    }
    return run(
      { ...input, seen },
      { ...context, store: { ...store, registrations: { ...store.registrations, inScope } } },
    )
  }
}

export function amendingEarly(set: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const source = set['source'] as Registration['source'] | undefined
  if (source?.status !== 'inReview' || source.level !== 1) return set
  const { values = {}, baseline = {}, round = 0, at = 0, by = '' } = source.frozen ?? {}
  const changed = Object.entries(values).filter(([field, value]) => value !== (baseline[field] ?? ''))
  const amendments = changed.map(
    ([field, value]) =>
      [field, { value, was: '', cause: 'source', ref: String(round), by, at, before: null }] as const,
  )
  return { ...set, amended: Object.fromEntries(amendments) }
}

export async function drainTakingOffFirst(store: Store, now: Instant): Promise<void> {
  for (const registration of await store.registrations.dueForOutbox(now, 50)) {
    const taken = { ...registration, outbox: [], outboxDueAt: 8_640_000_000_000_000 }
    if (!(await store.registrations.replace(registration, taken))) continue
    for (const work of registration.outbox)
      if (work.kind === 'event') await store.afterEffects.addEvent(registration, work)
      else if (work.kind === 'notice') await store.notices.add([noticeOf(aboutOf(registration), work, false)])
  }
}

export function withFreshNotices(right: Database): Database {
  let made = 0
  const fresh = (document: object): object => {
    made += 1
    return { ...document, _id: `notice-${String(made)}-${(document as Found)._id}` }
  }
  return {
    ...right,
    insert: (collection, documents) =>
      right.insert(collection, collection === 'notices' ? documents.map(fresh) : documents),
  }
}

export function withOpenWindows(right: Database): Database {
  const everOpen = { opensAt: 0, closesAt: 8_640_000_000_000_000 }
  const windows = { source: everOpen, destination: everOpen, confirmation: everOpen }
  return {
    ...right,
    find: async (collection, ...asked) => {
      const found = await right.find(collection, ...asked)
      return collection === 'cohorts' ? found.map((cohort) => ({ ...(cohort as object), windows })) : found
    },
  }
}
