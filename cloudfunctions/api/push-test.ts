import { withNone, withOneBack, withOneLess } from '../../domain/people/consents'
import { endOf } from '../../domain/people/sending'
import { reachesCohort } from '../../domain/people/staff'
import { robotEndOf, robotLimit } from '../../domain/push/robot-ends'
import { backlogMessage, robotTrial } from '../../domain/push/words'
import type { Output } from '../../domain/contract/contract'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { changeConsents } from '../store/change-consents'
import type { StoredCohort } from '../store/cohorts'
import { pushId, type PushRow } from '../store/pushes'
import { robotPlace } from '../store/robot-key'

type Tried = Output<'push.test'>

/** Sends a trial, once for a request: the same request again is told how the first one ended. */
export const pushTest: Verb<'push.test'> = async ({ cohortId, channel }, context) => {
  const { store, grants, openid, requestId, staff, now } = context
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const row: PushRow = {
    _id: pushId(['trial', requestId], openid),
    campusId: cohort.campusId,
    cohortId,
    collegeId: '*',
    kind: 'trial',
    lines: [],
    channel,
    to: channel === 'robot' ? '' : openid,
    toName: channel === 'robot' ? '' : (staff?.name ?? ''),
    state: 'waiting',
    code: '',
    tries: 1,
    at: now,
    // Nobody else sends it.
    dueAt: Number.MAX_SAFE_INTEGER,
    endedAt: null,
  }
  await store.pushes.add([row])
  if (!(await store.pushes.reserve(row._id))) return ok(triedBefore(await store.pushes.one(row._id)))
  const tried = channel === 'robot' ? await robotTried(context, cohort) : await messageTried(context)
  const state = tried.state === 'later' ? 'failed' : tried.state
  await store.pushes.ended(row._id, { state, code: tried.code, endedAt: now })
  return ok(tried)
}

function triedBefore(row: PushRow | null): Tried {
  if (row === null || row.state === 'waiting' || row.state === 'settled')
    return { state: 'sending', code: '' }
  return { state: row.state, code: row.code }
}

/** Nobody tries a robot more often than it takes; `refused` where there is none. */
async function robotTried({ store, vault, robots, now }: Context, cohort: StoredCohort): Promise<Tried> {
  const { robot } = cohort
  if (robot === undefined || robot === null) return { state: 'refused', code: '' }
  const key = vault.open(robot, robotPlace(cohort._id))
  if (!(await store.attempts.reserve(`robot_${vault.fingerprint(key)}`, robotLimit, now)))
    return { state: 'later', code: '45009' }
  const code = await robots.send(key, robotTrial(cohort.name))
  return { state: robotEndOf(code), code }
}

async function messageTried({ store, messages, openid, now }: Context): Promise<Tried> {
  if (!messages.knows('backlog')) return { state: 'failed', code: '' }
  if (!(await changeConsents(store, { openid, change: (before) => withOneLess(before, 'backlog') })))
    return { state: 'notAgreed', code: '' }
  const message = backlogMessage({ kind: 'digest', lines: [], names: new Map(), now })
  const code = await messages.send(openid, message)
  const end = endOf(code)
  const state = end === 'plainly' ? 'failed' : end
  if (state === 'refused')
    await changeConsents(store, { openid, change: (before) => withNone(before, 'backlog') })
  if (state === 'failed' || state === 'later')
    await changeConsents(store, { openid, change: (before) => withOneBack(before, 'backlog') })
  return { state, code }
}
