import { mayGive } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { ownCampus } from './own-campus'
import { told } from './staff-list'

const PAGE = 50

/**
 * Invitations of one's campus that nobody has used, as far as one could have given them; those that ran out are
 * among them until somebody takes them back. Neither a number nor a code is in the answer.
 */
export const staffPosts: Verb<'staff.posts'> = async ({ campusId: asked, after }, context) => {
  const { store, openid, grants: own } = context
  const campusId = ownCampus(context, asked)
  if (campusId === null) return err({ code: 'notFound' })
  const found = await store.posts.open(campusId, { after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const shown = page.filter(({ grants }) => mayGive(own, grants))
  const givers = [...new Set(shown.map(({ by }) => by))]
  const names = givers.length === 0 ? new Map<string, string>() : await store.staff.names(givers)
  const last = page.at(-1)
  return ok({
    campusId,
    rows: shown.map(
      ({ _id: id, rev, name, workNo, phoneLast4, codeHash, grants, until, by, at, proposal }) => ({
        id,
        rev,
        name,
        workNo,
        phoneLast4,
        byCode: codeHash !== '',
        grants: told(grants),
        until,
        by: names.get(by) ?? '',
        at,
        waits: proposal !== null,
        maySecond: proposal !== null && proposal.by !== openid,
      }),
    ),
    next: found.length > PAGE && last !== undefined ? { at: last.at, id: last._id } : null,
  })
}
