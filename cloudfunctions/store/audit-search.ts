import { staffScope } from '../../domain/audit/staff-lines'
import type { Entry, Instant } from '../../domain/registration/registration'
import type { Access } from './access-log'
import type { Condition, Database, Filter } from './database'

/**
 * The lists in one order: the newest first, and of one instant the looks first. `staffing` are the events of the campus
 * itself (domain/audit/staff-lines.ts).
 */
const lists = ['accessLog', 'events', 'staffing'] as const
export type SearchedList = (typeof lists)[number]

export type EventLine = Entry & {
  readonly _id: string
  readonly registrationId: string
  readonly cohortId: string
  /** Of an edit of the staff list: openid of the colleague whom it concerns; '' or absent of anything else. */
  readonly whom?: string
  /** Of such an edit: they may do nothing since. */
  readonly suspended?: boolean
}
export type SearchedLine =
  | { readonly collection: 'accessLog'; readonly line: Access }
  | { readonly collection: 'events' | 'staffing'; readonly line: EventLine }

/** A place in all lists at once. */
export interface SearchPlace {
  readonly at: Instant
  readonly collection: SearchedList
  readonly id: string
}

/** What is looked for; the cohort always, the rest where it is said. */
export interface Search {
  readonly cohortId: string
  readonly campusId: string
  readonly registrationId: string | null
  /** openid of a member of staff, or what graduates do. */
  readonly by: { readonly openid: string } | 'graduates' | null
  /** Of each list these kinds; null: all. A list of none is not read. */
  readonly what: Readonly<Record<SearchedList, readonly string[]>> | null
  /** From this instant, up to this one. */
  readonly from: Instant
  readonly to: Instant
}

interface Page {
  readonly after: SearchPlace | null
  readonly limit: number
}

/** Looks and happenings of one cohort, and what happened to its campus' staff list, as one list. */
export function auditSearch(database: Database) {
  const ask = async (collection: SearchedList, search: Search, page: Page): Promise<SearchedLine[]> => {
    if (!mayHold(collection, search)) return []
    const { after, limit } = page
    const order = [
      ['at', 'desc'],
      ['_id', 'asc'],
    ] as const
    const filter = filterOf(collection, search, after?.at ?? search.to)
    const anyOf = after === null ? [] : behind(collection, after)
    const stored = collection === 'accessLog' ? 'accessLog' : 'events'
    const found = await database.find(stored, filter, { order, limit, anyOf })
    return found.map((line) => ({ collection, line }) as SearchedLine)
  }
  return {
    /** Behind a place (null: from the front), the newest first. One operation a list. */
    page: async (search: Search, page: Page): Promise<readonly SearchedLine[]> => {
      const found = await Promise.all(lists.map((collection) => ask(collection, search, page)))
      return found.flat().sort(inOrder).slice(0, page.limit)
    },
  }
}

/** A list in which nothing can be is not read: what happens to staff is about no graduate, and no graduate does it. */
const mayHold = (collection: SearchedList, { what, registrationId, by }: Search): boolean =>
  what?.[collection].length !== 0 &&
  (collection !== 'staffing' || (registrationId === null && by !== 'graduates'))

function filterOf(
  collection: SearchedList,
  { cohortId, campusId, registrationId, by, what, from, to }: Search,
  until: Instant,
): Filter {
  const at: Condition = { above: from - 1, upTo: Math.min(to, until) }
  return {
    cohortId: collection === 'staffing' ? staffScope(campusId) : cohortId,
    at,
    ...(registrationId !== null && { registrationId }),
    ...(by === 'graduates' && (collection === 'events' ? { byKind: 'student' } : { as: 'graduate' })),
    ...(by !== null && by !== 'graduates' && { by: by.openid }),
    ...(what !== null && { what: { in: what[collection] } }),
  }
}

/** What lies behind a place: of the same instant, the rest of its own list and the lists after it. */
function behind(collection: SearchedList, { at, collection: placed, id }: SearchPlace): readonly Filter[] {
  const earlier: Filter = { at: { lt: at } }
  if (collection === placed) return [earlier, { at, _id: { after: id } }]
  return collection < placed ? [earlier] : [earlier, { at }]
}

const inOrder = (one: SearchedLine, other: SearchedLine): number =>
  other.line.at - one.line.at ||
  textOrder(one.collection, other.collection) ||
  textOrder(one.line._id, other.line._id)

const textOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
