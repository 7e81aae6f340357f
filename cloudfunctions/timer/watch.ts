import type { Cohort } from '../../domain/cohort/cohort'
import { decideAlarms, type Standing } from '../../domain/health/alarms'
import { signsOf } from '../../domain/health/signs'
import { alarmParams } from '../../domain/health/words'
import { grantsFor } from '../../domain/people/staff'
import type { Instant } from '../../domain/registration/registration'
import { readHealth } from '../door/read-health'
import type { AlarmMemory, PendingAlarm } from '../store/health'
import type { Store } from '../store/store'
import { deliverPushes } from './deliver-pushes'
import { unlimited, type Means } from './means'
import { addNotices, everybodyOf, rowsTo } from './spread-push'

/** One whole hour besides this one: what went wrong yesterday rings no more. */
const HOURS = 1
/** It runs when the time of the others is spent, in what the function has in reserve. */
const SHARE = 1.1

/**
 * Tells the office when something begins to go wrong, and when it is over, by the ways of the backlogs: decided and
 * remembered in one guarded write, spread under ids that follow from it, each message reserved before it leaves. Quiet
 * hours do not hold: windows close at midnight.
 */
export async function watch(
  store: Store,
  now: Instant,
  means: Means = unlimited,
): Promise<{ alarms: number; told: number }> {
  const readings = await readHealth(store, now, HOURS)
  const signs = signsOf(readings, now)
  const alarms = signs.filter(({ state }) => state === 'alarm').length
  const before = await store.health.alarms()
  const { alarms: begun, standing } = decideAlarms(signs, before?.standing ?? {}, now)
  const count = (before?.count ?? 0) + begun.length
  const numbered = begun.map((alarm, index) => ({ ...alarm, number: count - begun.length + index + 1 }))
  const pending = [...(before?.pending ?? []), ...numbered]
  // What recovered while something else of its sign goes on is told to nobody, and rings when it begins anew.
  const isNews = begun.length > 0 || sizeOf(standing) !== sizeOf(before?.standing ?? {})
  if (isNews && !(await store.health.rememberAlarms(before, { standing, count, pending })))
    return { alarms, told: 0 }
  if (pending.length === 0) return { alarms, told: 0 }
  for (const alarm of pending) await spread(store, alarm, { now, means })
  const decided: AlarmMemory = { rev: (before?.rev ?? 0) + (isNews ? 1 : 0), standing, count, pending }
  await store.health.rememberAlarms(decided, { standing, count, pending: [] })
  await deliverPushes(store, now, { ...means, share: SHARE })
  return { alarms, told: pending.length }
}

const sizeOf = (standing: Standing): number => Object.keys(standing).length

interface At {
  readonly now: Instant
  readonly means: Means
}

/** To the office of every campus, each person once, over the channels of the campus' latest cohort. */
async function spread(store: Store, { number, ...alarm }: PendingAlarm, { now, means }: At): Promise<void> {
  const heard = new Set<string>()
  for (const cohort of latestOfCampus(await store.cohorts.list(now))) {
    const staff = await everybodyOf(store, cohort.campusId)
    const recipients = staff
      .filter((person) => !heard.has(person._id) && grantsFor(person, 'status.read', now).length > 0)
      .map(({ _id: openid, name }) => ({ openid, name, lines: [] }))
    for (const { openid } of recipients) heard.add(openid)
    const push = { ...alarm, id: `health_${cohort.campusId}_${String(number)}`, lines: [] }
    const paramsOf = () => alarmParams(alarm.signs)
    const told = { push, recipients, paramsOf, now, means, dueAt: now }
    const { rows, notices } = await rowsTo(store, cohort, told)
    await addNotices(store, notices)
    await store.pushes.add(rows)
  }
}

function latestOfCampus<Some extends Cohort>(cohorts: readonly Some[]): readonly Some[] {
  const latest = new Map<string, Some>()
  for (const cohort of cohorts) {
    const known = latest.get(cohort.campusId)
    if (known === undefined || isLater(cohort, known)) latest.set(cohort.campusId, cohort)
  }
  return [...latest.values()]
}

/** One that runs before one that is paused. */
const isLater = (one: Cohort, other: Cohort): boolean =>
  one.paused === other.paused ? one.year > other.year : other.paused
