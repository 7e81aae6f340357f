import { noticeTemplates } from '../../domain/people/notice-templates'
import { countedEnds } from '../../domain/people/sending'
import { reachedColleges } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** What became of messages, by template, to graduates of the colleges that the caller reaches as a whole. One read. */
export const progressDelivery: Verb<'progress.delivery'> = async ({ cohortId }, { store, grants, now }) => {
  const cohort = await store.cohorts.get(cohortId, now)
  const reached = cohort === null ? null : reachedColleges(grants, cohort)
  if (reached === null) return err({ code: 'cohortMissing' })
  const known = await store.structures.colleges(cohortId, now)
  const ids = reached === 'all' ? [...known.map(({ id }) => id), ''] : reached
  const counted = await store.deliveries.of(cohortId, ids)
  return ok({
    templates: noticeTemplates.map((template) => ({
      template,
      ends: Object.fromEntries(
        countedEnds.map((end) => [
          end,
          counted.reduce((sum, { ends }) => sum + (ends[template]?.[end] ?? 0), 0),
        ]),
      ) as Record<(typeof countedEnds)[number], number>,
    })),
  })
}
