import type { Cohort, Window } from '../../domain/cohort/cohort'
import { spansOf } from '../../domain/cohort/happenings'
import { predecessorOf } from '../../domain/cohort/predecessor'
import type { Output, Parsed } from '../../domain/contract/contract'
import { reachedColleges } from '../../domain/people/staff'
import type { Instant } from '../../domain/registration/registration'
import { daysOf, sumOfDays } from '../../domain/registration/season-days'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import type { Day } from '../store/days'

type Asked = Parsed<'progress.days'>

/**
 * How far it was at the end of every day, this year and last. Days are kept by college: who reaches single classes
 * only has none. Last year's are shown as far as the caller reaches last year's cohort too. One read.
 */
export const progressDays: Verb<'progress.days'> = async (asked, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(asked.cohortId, now)
  const own = cohort === null ? null : reachedOf(context, cohort, asked)
  if (cohort === null || own === null) return err({ code: 'cohortMissing' })
  if (own === 'none') return err({ code: 'notFound' })
  const earlier = predecessorOf(cohort, await store.cohorts.list(now))
  const before = earlier === null ? null : reachedOf(context, earlier, asked)
  const seasons = [{ ...seasonOf(cohort, asked, now), reached: own }]
  if (earlier !== null && before !== null && before !== 'none')
    seasons.push({ ...seasonOf(earlier, asked, now), reached: before })
  const kept = await store.days.of(
    seasons.flatMap(({ cohort: { _id }, midnights }) => midnights.map((at) => [_id, at] as const)),
  )
  const [current, last] = seasons
  if (current === undefined) throw new Error('a cohort without a season')
  return ok({
    now,
    ...told(current, asked, kept),
    lastYear: last === undefined ? null : { year: last.cohort.year, ...told(last, asked, kept) },
  })
}

/** Ids of the colleges that are summed, or all; null: not this cohort; `none`: not the college that was asked for. */
type Reached = 'all' | readonly string[]

function reachedOf({ grants }: Context, cohort: Cohort, { collegeId }: Asked): Reached | 'none' | null {
  const reached = reachedColleges(grants, cohort)
  if (reached === null || collegeId === null) return reached
  return reached === 'all' || reached.includes(collegeId) ? [collegeId] : 'none'
}

interface Season {
  readonly cohort: Cohort
  readonly window: Window | null
  readonly midnights: readonly Instant[]
}

function seasonOf(cohort: Cohort, { flow, collegeId }: Asked, now: Instant): Season {
  const spans = spansOf(cohort, flow, collegeId)
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return { cohort, window: null, midnights: [] }
  const window = { opensAt: first.opensAt, closesAt: last.closesAt }
  return { cohort, window, midnights: daysOf(window, now) }
}

function told(
  { cohort, window, reached }: Season & { readonly reached: Reached },
  { flow }: Asked,
  kept: readonly Day[],
): Pick<Output<'progress.days'>, 'window' | 'days'> {
  const isReached = (id: string): boolean => reached === 'all' || reached.includes(id)
  const own = kept.filter(({ cohortId }) => cohortId === cohort._id)
  const days = own.map(({ at, colleges }) => ({
    at,
    ...sumOfDays(colleges.filter(({ id }) => isReached(id)).map((college) => college[flow])),
  }))
  return { window, days: days.filter(({ people }) => people > 0) }
}
