import { foldWidth } from '../../domain/people/fold-text'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { deskRows } from './desk-row'
import { grantsAs } from './own-queues'

const PAGE = 20

/** A 学号, or its beginning: names have no digits, and numbers no other letters in front of them. */
const NUMBER = /^[A-Z]{0,4}\d[\w-]*$/iu

/** Whatever begins otherwise is the beginning of no name, and of no 学号. */
const BEGINNING = /^[\p{L}\p{N}]/u

/** Graduates of the own scope by the beginning of 学号, name, pinyin or initials; one read a grant, never by pattern. */
export const queueFind: Verb<'queue.find'> = async ({ cohortId, flow, as, text }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const wanted = foldWidth(text).replace(/[\s·]/gu, '')
  if (!BEGINNING.test(wanted)) return ok({ now, rows: [], more: false })
  const { byNumber, byName } = store.registrations
  const beginning = NUMBER.test(wanted)
    ? { find: byNumber, text: wanted }
    : { find: byName, text: wanted.toLowerCase() }
  const found = await Promise.all(
    grantsAs(context, cohort, as).map((grant) =>
      beginning.find(grant, { cohortId, text: beginning.text, limit: PAGE + 1 }),
    ),
  )
  const distinct = [...new Map(found.flat().map((one) => [one._id, one])).values()]
  return ok({
    now,
    rows: await deskRows(context, distinct.slice(0, PAGE), flow),
    more: distinct.length > PAGE,
  })
}
