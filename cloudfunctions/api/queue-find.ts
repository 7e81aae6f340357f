import { foldWidth } from '../../domain/people/fold-text'
import type { Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import { maybeStudentNo } from '../../domain/roster/student-no'
import type { Verb } from '../door/route'
import type { Store } from '../store/store'
import { deskRows } from './desk-row'
import { grantsAs } from './own-queues'

const PAGE = 20

/** Whatever begins otherwise is the beginning of no name, and of no 学号. */
const BEGINNING = /^[\p{L}\p{N}]/u

type Find = Store['registrations']['byNumber']

/**
 * Graduates of the own scope by the beginning of 学号, name, pinyin or initials, in the order of 学号; never by
 * pattern. One read a grant, and one more where letters alone may be the beginning of either.
 */
export const queueFind: Verb<'queue.find'> = async ({ cohortId, flow, as, text }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const wanted = foldWidth(text).replace(/[\s·]/gu, '')
  const ways = waysToFind(store, wanted)
  const found = await Promise.all(
    grantsAs(context, cohort, as).flatMap((grant) =>
      ways.map((find) => find(grant, { cohortId, text: wanted, limit: PAGE + 1 })),
    ),
  )
  const distinct = [...new Map(found.flat().map((one) => [one._id, one])).values()].sort(byStudentNo)
  return ok({
    now,
    rows: await deskRows(context, distinct.slice(0, PAGE), flow),
    more: distinct.length > PAGE,
  })
}

/** Names have no digits. Letters alone may be pinyin, or stand in front of a number. */
function waysToFind({ registrations: { byNumber, byName } }: Store, wanted: string): readonly Find[] {
  if (!BEGINNING.test(wanted)) return []
  const named: Find = (grant, beginning) => byName(grant, { ...beginning, text: wanted.toLowerCase() })
  if (!maybeStudentNo.test(wanted)) return [named]
  return /\d/u.test(wanted) ? [byNumber] : [byNumber, named]
}

const byStudentNo = (one: Registration, other: Registration): number =>
  one.studentNo < other.studentNo ? -1 : 1
