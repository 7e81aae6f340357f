import { err, ok } from '../../domain/result'
import { lookViews } from '../door/look-views'
import type { Verb } from '../door/route'

const PAGE = 20

/**
 * Who looked at the own record, the newest first, at most twenty rows a page. Printing of many is not among
 * them: its line does not say whose reports there were. Two operations when the colleges' names are known.
 */
export const recordLooks: Verb<'record.looks'> = async ({ cohortId, before }, { store, openid, now }) => {
  const registration = await store.registrations.ownIn(openid, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  const found = await store.accessLog.of(registration._id, { after: before, limit: PAGE + 1 })
  const colleges = new Map(
    (await store.structures.colleges(cohortId, now)).map(({ id, name }) => [id, name] as const),
  )
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return ok({
    rows: lookViews(page, { registration, openid, colleges }),
    next: last === undefined ? null : { at: last.at, id: last._id },
  })
}
