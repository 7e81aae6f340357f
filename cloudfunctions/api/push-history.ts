import { reachedColleges } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { namesIn, shownLines } from './push-lines'

const PAGE = 30

/**
 * What was sent to whom, why, and whether it arrived. Who reaches the whole cohort sees all of it, who reaches some
 * colleges what was about one of them alone.
 */
export const pushHistory: Verb<'push.history'> = async ({ cohortId, after }, { store, grants, now }) => {
  const cohort = await store.cohorts.get(cohortId, now)
  const reached = cohort === null ? null : reachedColleges(grants, cohort)
  if (reached === null) return err({ code: 'cohortMissing' })
  if (reached !== 'all' && reached.length === 0) return ok({ now, rows: [], next: null })
  const [colleges, found] = await Promise.all([
    store.structures.colleges(cohortId, now),
    store.pushes.of(cohortId, reached === 'all' ? null : reached, { after, limit: PAGE + 1 }),
  ])
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  const names = namesIn(colleges)
  return ok({
    now,
    rows: page.map(({ _id: id, at, kind, channel, toName, state, code, dueAt, lines }) => ({
      id,
      at,
      kind,
      channel,
      toName,
      state,
      code,
      dueAt,
      lines: shownLines(lines, names),
    })),
    next: last === undefined ? null : { at: last.at, id: last._id },
  })
}
