import { isAlarmKind } from '../../domain/health/alarms'
import { alarmMessage, alarmText } from '../../domain/health/words'
import { withNone, withOneBack, withOneLess } from '../../domain/people/consents'
import type { TemplateMessage } from '../../domain/people/notice-messages'
import { endOf, MOST_TRIES, waitFor, type SendingEnd } from '../../domain/people/sending'
import { isSamePlace } from '../../domain/push/decide'
import { robotEndOf, robotLimit } from '../../domain/push/robot-ends'
import { leavesWhenLoud, pushRulesOf } from '../../domain/push/rules'
import { backlogMessage, robotText, type CollegeNames } from '../../domain/push/words'
import type { Instant, Sealed } from '../../domain/registration/registration'
import type { StoredCohort } from '../store/cohorts'
import { changeConsents } from '../store/change-consents'
import { DatabaseBusy } from '../store/database'
import type { PushRow } from '../store/pushes'
import { robotPlace } from '../store/robot-key'
import type { Store } from '../store/store'
import { kindOf, type Means } from './means'

const MINUTE = 60_000
const MOST_A_RUN = 500
/** Many pushes leave time for the days' numbers. */
const SHARE = 0.9

interface Delivering {
  readonly store: Store
  readonly now: Instant
  readonly means: Means
  readonly cohort: StoredCohort
  readonly row: PushRow
}

/**
 * Sends what is due, each once: reserved first, ended after. What fails to be sent stays with how it failed.
 * @param share of the run's time, after which what is left waits for the next run
 */
export async function deliverPushes(
  store: Store,
  now: Instant,
  { share = SHARE, ...means }: Means & { readonly share?: number },
): Promise<{ sent: number; failed: number }> {
  let sent = 0
  let failed = 0
  for (const row of await store.pushes.due(now, MOST_A_RUN)) {
    if (means.spent(share)) break
    try {
      const cohort = await store.cohorts.get(row.cohortId, now)
      const state = cohort === null ? 'failed' : await delivered({ store, now, means, cohort, row })
      if (cohort === null) await store.pushes.unsent(row._id, { state: 'failed', code: '', endedAt: now })
      if (state === 'sent') sent += 1
    } catch (error) {
      if (error instanceof DatabaseBusy) throw error
      means.log({ level: 'error', job: 'pushBacklog', place: row.channel, kind: kindOf(error) })
      failed += 1
    }
  }
  return { sent, failed }
}

async function delivered(due: Delivering): Promise<PushRow['state']> {
  const { store, now } = due
  const lines = await linesStanding(due)
  const row = { ...due.row, lines }
  if (lines.length === 0 && due.row.lines.length > 0) {
    await store.pushes.unsent(row._id, { state: 'settled', code: '', endedAt: now })
    return 'settled'
  }
  const delivering = { ...due, row }
  const send = row.channel === 'robot' ? await robotReady(delivering) : await messageReady(delivering)
  if (send === null) return 'waiting'
  if (!(await store.pushes.reserve(row._id))) return 'sending'
  const { code, end } = await send()
  return ended(delivering, { code, end })
}

type Answer = { readonly code: string; readonly end: Exclude<SendingEnd, 'plainly'> | 'notAgreed' }

/** Overnight a backlog may have been dealt with: what nobody has to hear any more is not sent in the morning. */
async function linesStanding({ store, row }: Delivering): Promise<PushRow['lines']> {
  if (row.dueAt <= row.at || row.kind === 'digest' || row.lines.length === 0) return row.lines
  const memory = await store.pushes.memory(row.cohortId)
  return row.lines.filter((line) => memory?.told.some((one) => isSamePlace(one, line)) === true)
}

/** Null where it has to wait: the robot takes so many in a minute, whatever cohort they are of. */
async function robotReady(delivering: Delivering): Promise<(() => Promise<Answer>) | null> {
  const { store, now, means, cohort, row } = delivering
  const { robot } = cohort
  if (robot === undefined || robot === null) return () => Promise.resolve({ code: '', end: 'refused' })
  const key = opened(means.vault, robot, cohort)
  if (key === null) return () => Promise.resolve({ code: 'sealed', end: 'failed' })
  if (!(await store.attempts.reserve(`robot_${means.vault.fingerprint(key)}`, robotLimit, now))) {
    await store.pushes.unsent(row._id, { state: 'waiting', code: '', dueAt: now + MINUTE })
    return null
  }
  const text = textFor(row, { names: await namesOf(delivering), now, cohort: cohort.name })
  return async () => {
    const code = await means.robots.send(key, text)
    return { code, end: robotEndOf(code) }
  }
}

/** Null where no key opens it any more: that does not pass, and must not hold up what is behind it. */
function opened(vault: Means['vault'], robot: Sealed, { _id }: StoredCohort): string | null {
  try {
    return vault.open(robot, robotPlace(_id))
  } catch {
    return null
  }
}

/** Names of colleges for what names any: an alarm does not, and must not depend on reading them. */
async function namesOf({ store, cohort: { _id }, row, now }: Delivering): Promise<CollegeNames> {
  if (isAlarmKind(row.kind)) return new Map()
  return new Map((await store.structures.colleges(_id, now)).map(({ id, name }) => [id, name]))
}

interface Around {
  readonly names: CollegeNames
  readonly now: Instant
}

function textFor(
  { kind, lines, signs = [], at }: PushRow,
  said: Around & { readonly cohort: string },
): string {
  if (isAlarmKind(kind)) return alarmText({ kind, signs, at })
  return robotText({ ...said, kind: kind === 'trial' ? 'digest' : kind, lines })
}

function messageFor({ kind, lines, signs = [], at }: PushRow, said: Around): TemplateMessage {
  if (isAlarmKind(kind)) return alarmMessage({ kind, signs, at })
  return backlogMessage({ ...said, kind: kind === 'trial' ? 'digest' : kind, lines })
}

async function messageReady(delivering: Delivering): Promise<() => Promise<Answer>> {
  const { store, now, means, row } = delivering
  const { to } = row
  const message = messageFor(row, { names: await namesOf(delivering), now })
  return async () => {
    if (!(await changeConsents(store, { openid: to, change: (before) => withOneLess(before, 'backlog') })))
      return { code: '', end: 'notAgreed' }
    const code = await means.messages.send(to, message)
    const end = endOf(code)
    if (end === 'refused')
      await changeConsents(store, { openid: to, change: (before) => withNone(before, 'backlog') })
    // Nobody wrote any of it: a forbidden word in it is ours.
    const taken = end === 'plainly' ? 'failed' : end
    if (taken === 'failed' || taken === 'later')
      await changeConsents(store, { openid: to, change: (before) => withOneBack(before, 'backlog') })
    return { code, end: taken }
  }
}

async function ended(
  { store, now, means, cohort, row }: Delivering,
  { code, end }: Answer,
): Promise<PushRow['state']> {
  const tries = row.tries + 1
  if (end === 'later' && tries < MOST_TRIES) {
    const again = now + waitFor(tries, means.jitter())
    // Quiet hours do not hold alarms (watch.ts).
    const dueAt = isAlarmKind(row.kind) ? again : leavesWhenLoud(pushRulesOf(cohort), again)
    await store.pushes.ended(row._id, { state: 'waiting', code, tries, dueAt })
    return 'waiting'
  }
  const state = end === 'later' ? 'failed' : end
  await store.pushes.ended(row._id, { state, code, tries, lines: row.lines, endedAt: now })
  if (state === 'failed' || state === 'unknown')
    means.log({ level: 'error', job: 'pushBacklog', place: row.channel, kind: code })
  return state
}
