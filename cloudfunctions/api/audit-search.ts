import { kindsOf } from '../../domain/audit/kinds'
import type { Cohort } from '../../domain/cohort/cohort'
import type { Parsed } from '../../domain/contract/contract'
import { reachesCohort, type Grant } from '../../domain/people/staff'
import type { Registration } from '../../domain/registration/registration'
import { canonical } from '../../domain/registration/digest'
import { err, ok } from '../../domain/result'
import { auditRow, doersOf, recordsOf } from '../door/audit-rows'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import type { Search, SearchPlace } from '../store/audit-search'
import { personBehind } from './audit-people'

const PAGE = 50
const HOUR_MS = 3_600_000
const LATEST = 8_640_000_000_000_000

/**
 * Looks and happenings of a whole cohort, the newest first, at most fifty a page and nine operations. The search is a
 * line of the access log itself, written before anything is found: one a person, question and hour.
 */
export const auditSearching: Verb<'audit.search'> = async (input, context) => {
  const { store, grants, now } = context
  const { cohortId, studentNo, after } = input
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const nothing = ok({ now, rows: [], next: null })
  const record = studentNo === null ? null : await store.registrations.byStudentNo(cohortId, studentNo)
  const by = await personOf(context, cohort, input.by)
  await recordSearched(context, { cohort, record, input })
  // Nobody has this number, or nobody is behind this key: there is nothing of them.
  if ((studentNo !== null && record === null) || by === 'nobody') return nothing
  const search = searchOf(input, { campusId: cohort.campusId, record, by })
  const found = await store.auditSearch.page(search, { after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  const { campusId } = cohort
  const [records, staff] = await Promise.all([
    recordsOf(page).length === 0
      ? []
      : store.registrations.inScopeById(wholeCampus(campusId), recordsOf(page)),
    doersOf(page).length === 0 ? [] : store.staff.these(doersOf(page)),
  ])
  const known = {
    cohort,
    records: new Map(records.map((one) => [one._id, one])),
    staff: new Map(staff.map((one) => [one._id, one])),
  }
  const next: SearchPlace | null =
    last === undefined ? null : { at: last.line.at, collection: last.collection, id: last.line._id }
  return ok({ now, rows: page.map((one) => auditRow(one, known)), next })
}

/** The cohort was asked for before: what reaches it as a whole reaches everybody in it. */
const wholeCampus = (campusId: string): Grant => ({
  role: 'office',
  campusId,
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
})

async function personOf(
  context: Context,
  { campusId }: Cohort,
  by: Parsed<'audit.search'>['by'],
): Promise<Search['by'] | 'nobody'> {
  if (by === null || by === 'graduates') return by
  const openid = await personBehind(context, campusId, by)
  return openid === null ? 'nobody' : { openid }
}

interface Meant {
  readonly campusId: string
  readonly record: Registration | null
  readonly by: Search['by']
}

function searchOf(
  { cohortId, group, from, to }: Parsed<'audit.search'>,
  { campusId, record, by }: Meant,
): Search {
  const kinds = group === null ? null : kindsOf(group)
  return {
    cohortId,
    campusId,
    registrationId: record?._id ?? null,
    by,
    what:
      kinds === null ? null : { accessLog: kinds.access, events: kinds.happenings, staffing: kinds.staffing },
    from: from ?? 0,
    to: to === null ? LATEST : to - 1,
  }
}

interface Asked {
  readonly cohort: Cohort
  readonly record: Registration | null
  readonly input: Parsed<'audit.search'>
}

/** Of one graduate it is a line about them, which they read; going on to the next page is the same search. */
async function recordSearched(context: Context, { cohort, record, input }: Asked): Promise<void> {
  const { store, hash, openid, now, grants } = context
  const grant = grants.find((one) => reachesCohort([one], cohort))
  if (grant === undefined) throw new Error('a search that no grant reaches')
  const { after: _place, ...question } = input
  const hour = String(Math.floor(now / HOUR_MS))
  await store.accessLog.add([
    {
      _id: hash(`searched|${openid}|${hour}|${canonical(question)}`).slice(0, 32),
      at: now,
      by: openid,
      as: grant.role,
      ofCollege: '',
      what: 'auditSearched',
      campusId: cohort.campusId,
      cohortId: cohort._id,
      registrationId: record?._id ?? '',
      collegeId: record?.collegeId ?? '',
      about: '',
      count: 1,
    },
  ])
}
