import type { Cohort } from '../../domain/cohort/cohort'
import { emptyStructure, type Structure } from '../../domain/cohort/structure'
import { covers, isWithin, type Grant } from '../../domain/people/staff'
import {
  ownCounts,
  waitingByClass,
  within,
  type ClassCounts,
  type OwnClass,
} from '../../domain/registration/desk-counts'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import { MOST_TICKETS } from '../../domain/contract/queue'
import type { Verb } from '../door/route'
import { decidingGrants, grantsAs, listsFor, type OwnQueue } from './own-queues'

const lists = ['waiting', 'changed', 'unchanged', 'returned', 'passed'] as const
type List = (typeof lists)[number]
type Deciding = Omit<OwnQueue, 'queue'>

/** A class in the caller's scope. */
interface Own extends OwnClass<List> {
  readonly levels: ReadonlySet<string>
}

/**
 * How many stand in each list of the caller's own part, as the timer counted them last: who may not decide on a
 * single one of them (the own, one decided before) sees it counted all the same. One read for the counts, and one
 * count a grant for calls for help.
 */
export const queueCounts: Verb<'queue.counts'> = async ({ cohortId, as }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const deciding = decidingGrants(context, cohort, as)
  const structure = (await store.structures.kept(cohortId, now)) ?? emptyStructure(cohortId)
  const colleges = collegesOf(deciding, structure)
  const [tallies, tickets] = await Promise.all([
    colleges.length === 0 ? [] : store.tallies.of(cohortId, colleges),
    openTickets(context, cohort, grantsAs(context, cohort, as)),
  ])
  const own = tallies.flatMap(({ collegeId, classes }) =>
    classes.map((counts) => ownClass(deciding, cohort, { collegeId, counts })),
  )
  const waiting = waitingByClass(own)
  // What nobody has marked since it was counted is as if it were counted now.
  const counted = tallies.flatMap(({ countedAt, dirty }) =>
    countedAt === 0 ? [] : [dirty ? countedAt : now],
  )
  return ok({
    countedAt: counted.length === 0 ? null : Math.min(...counted),
    source: ownCounts(own, 'source', lists),
    destination: ownCounts(own, 'destination', lists),
    corrections: own.reduce((sum, { counts, levels }) => sum + within(counts.corrections, levels), 0),
    tickets,
    classes: classesOf(deciding, cohort, structure).map((one) => ({
      ...one,
      waiting: waiting.get(one.id) ?? 0,
    })),
  })
}

/** Every college in which one of the grants may reach somebody; '' is that of graduates without one (G15). */
function collegesOf(deciding: readonly Deciding[], { colleges, classes }: Structure): readonly string[] {
  const known = [...colleges.map(({ id }) => id), '']
  const reaches = ({ grant: { collegeIds, classIds } }: Deciding, college: string): boolean =>
    (collegeIds === null || collegeIds.includes(college)) &&
    (classIds === null || classes.some(({ id, collegeId }) => collegeId === college && classIds.includes(id)))
  return known.filter((college) => deciding.some((one) => reaches(one, college)))
}

interface Counted {
  readonly collegeId: string
  readonly counts: ClassCounts
}

/** What the grants that reach a class ask of it: by two of them a record is counted once. */
function ownClass(deciding: readonly Deciding[], cohort: Cohort, { collegeId, counts }: Counted): Own {
  const { _id: cohortId, campusId } = cohort
  const place = { campusId, cohortId, collegeId, classId: counts.classId }
  const here = deciding.filter(({ grant }) => covers(grant, place))
  const words = (list: List): ReadonlySet<string> =>
    new Set(here.flatMap(({ levels }) => listsFor(list, levels)))
  return {
    counts,
    levels: new Set(here.flatMap(({ levels }) => levels)),
    words: {
      waiting: words('waiting'),
      changed: words('changed'),
      unchanged: words('unchanged'),
      returned: words('returned'),
      passed: words('passed'),
    },
  }
}

/** The classes that the grants reach, in the order of the roster. */
function classesOf(deciding: readonly Deciding[], cohort: Cohort, { classes, majors }: Structure) {
  const names = new Map(majors.map(({ id, name }) => [id, name]))
  return classes
    .filter(({ id: classId, collegeId }) =>
      deciding.some(({ grant }) =>
        covers(grant, { campusId: cohort.campusId, cohortId: cohort._id, collegeId, classId }),
      ),
    )
    .map(({ id, name, majorId }) => ({
      id,
      name,
      majorId,
      major: names.get(majorId) ?? '',
    }))
}

/** Open calls for help now; what lies within another grant is not counted again. */
async function openTickets({ store }: Context, cohort: Cohort, grants: readonly Grant[]): Promise<number> {
  // Of this cohort and of now: nothing else tells two grants apart.
  const here = grants.map((grant) => ({ ...grant, cohortIds: [cohort._id], until: null }))
  const distinct = here.filter(
    (grant, at) =>
      !here.some(
        (other, index) => index !== at && isWithin(grant, other) && (index < at || !isWithin(other, grant)),
      ),
  )
  const counts = await Promise.all(
    distinct.map((grant) => store.tickets.countOpen(grant, cohort._id, MOST_TICKETS)),
  )
  return Math.min(
    counts.reduce((sum, count) => sum + count, 0),
    MOST_TICKETS,
  )
}
