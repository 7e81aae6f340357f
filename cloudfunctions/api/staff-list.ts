import type { Output } from '../../domain/contract/contract'
import type { Grant } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import type { SeenStaff } from '../store/staff'
import { reachesEntry } from './change-staff'
import { ownCampus } from './own-campus'

const PAGE = 50

/**
 * The people of one's campus whom one may look after, and oneself, by openid: a page goes on behind the last one
 * that was looked at, so that none is told twice or left out, whoever comes or goes meanwhile.
 */
export const staffListing: Verb<'staff.list'> = async ({ campusId: asked, after }, context) => {
  const { store, openid } = context
  const campusId = ownCampus(context, asked)
  if (campusId === null) return err({ code: 'notFound' })
  const found = await store.staff.ofCampus(campusId, { after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const shown = page.filter((entry) => entry._id === openid || reachesEntry(context, entry))
  const proposers = [...new Set(shown.flatMap(({ proposal }) => proposal?.by ?? []))]
  const names = proposers.length === 0 ? new Map<string, string>() : await store.staff.names(proposers)
  const rows = shown.map((entry) => rowOf(entry, context, names))
  return ok({ campusId, rows, next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null })
}

type Row = Output<'staff.list'>['rows'][number]

function rowOf(entry: SeenStaff, { openid: own }: Context, names: ReadonlyMap<string, string>): Row {
  const { _id: openid, rev, name, workNo, suspended, grants, seenAt: lastSeenAt, proposal } = entry
  const isOwn = openid === own
  return {
    openid,
    rev,
    name,
    workNo,
    suspended,
    grants: told(grants),
    lastSeenAt,
    proposal: proposal && {
      ...proposal,
      grants: told(proposal.grants),
      by: names.get(proposal.by) ?? '',
    },
    mayChange: !isOwn,
    maySecond: proposal !== null && !isOwn && proposal.by !== own,
    mayTakeBack: proposal !== null && !isOwn && proposal.by === own,
  }
}

type Told = Row['grants'][number]
const list = (ids: readonly string[] | null): string[] | null => ids && [...ids]

/** Grants as an answer holds them. */
export const told = (grants: readonly Grant[]): Told[] =>
  grants.map((grant) => ({
    ...grant,
    cohortIds: list(grant.cohortIds),
    collegeIds: list(grant.collegeIds),
    classIds: list(grant.classIds),
  }))
