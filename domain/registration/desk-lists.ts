import { changedFields } from './changed-fields'
import type { Registration } from './registration'
import type { SignalCode } from './signal'
import type { FlowName } from './standing'

/**
 * The lists of the review desk in which a record stands, as indexed words: a page of any list, filtered or
 * not, is then read by one equality and in the order of waiting, and looks at no more than it shows.
 */

/** Sent back by anybody, and settled (completed, reviewed or confirmed), whoever decided last. */
export const RETURNED = 'returned'
export const SETTLED = 'settled'

/** Of what waits for one level: all, by whether anything was changed, by a signal. */
export const changedList = (key: string): string => `${key}:changed`
export const unchangedList = (key: string): string => `${key}:unchanged`
export const signalList = (key: string, code: SignalCode): string => `${key}:${code}`

const elsewhere: Readonly<Record<string, readonly string[]>> = {
  returned: [RETURNED],
  completed: [SETTLED],
  reviewed: [SETTLED],
  confirmed: [SETTLED],
}

/** The list of what waits for nobody any more; undefined where it stands in none. */
export const listElsewhere = (status: string): string | undefined => elsewhere[status]?.[0]

/** Whether it waits for anybody with something changed. */
const isChanged = (registration: Registration, flow: FlowName): boolean =>
  registration.queue[flow] !== '' && changedFields(registration, flow).length > 0

function listsOf(registration: Registration, flow: FlowName): readonly string[] {
  const key = registration.queue[flow]
  if (key === '') return elsewhere[registration[flow].status] ?? []
  const kind = isChanged(registration, flow) ? changedList(key) : unchangedList(key)
  const codes = new Set(registration.signals[flow].map(({ code }) => code))
  return [key, kind, ...[...codes].map((code) => signalList(key, code))]
}

/** The record with its lists as they follow from everything else in it. */
export const onDesk = (registration: Registration): Registration => ({
  ...registration,
  queue: {
    ...registration.queue,
    sourceLists: listsOf(registration, 'source'),
    sourceChanged: isChanged(registration, 'source'),
    destinationLists: listsOf(registration, 'destination'),
    destinationChanged: isChanged(registration, 'destination'),
  },
})
