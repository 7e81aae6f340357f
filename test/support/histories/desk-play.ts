import { deskWork, newDesk } from './desk-programs'
import type { Looked } from './history'
import { castOf, OTHER_NUMBER, peopleOf, START, type Cast } from './history-school'
import type { Device, HistoryClock, Plan } from './plan'
import { seededRandom, seedFor } from './seeded-random'

const SECOND = 1_000
const MINUTE = 60_000

/** One college with three records. The third one's document names another birthday than the roster: a signal. */
export function deskCastOf(of: string): Cast {
  const cast = castOf(of)
  const { collegeId, numbers } = cast
  return {
    ...cast,
    colleges: [collegeId, collegeId, collegeId],
    numbers: [numbers[0], numbers[1], OTHER_NUMBER],
  }
}
export const deskCast = deskCastOf('')
export const deskPeople = peopleOf(deskCast)

/** How many beginnings there are (desk-school.ts), and which of them a seed has. */
export const BEGINNINGS = 6
export const beginningOf = (seed: number): number => seed % BEGINNINGS

/** The last beginning is about destinations, all others about sources. */
export const flowOfSeed = (seed: number): 'source' | 'destination' =>
  beginningOf(seed) === BEGINNINGS - 1 ? 'destination' : 'source'

/**
 * Seconds pass with every turn, so that the ten seconds in which a decision can be undone end in the middle of
 * most histories; now and then a lease runs out, or the window or the counselors' review closes.
 */
export function deskClock(seed: number): HistoryClock {
  const random = seededRandom(seedFor(seed, 'clock'))
  const far = START + 7 * 24 * 60 * MINUTE
  const closesAt = seed % 7 === 0 ? START + random.below(40 * SECOND) : far
  const reviewClosesAt = seed % 7 === 3 ? START + random.below(40 * SECOND) : null
  let now = START
  return {
    closesAt,
    reviewClosesAt,
    now: () => now,
    tick: () => {
      now += random.below(SECOND)
      const jump = random.next()
      if (jump < 0.02) now += 8 * SECOND + random.below(5 * SECOND)
      else if (jump < 0.03) now += 5 * MINUTE - SECOND + random.below(2 * SECOND)
    },
  }
}

/** Two counselors, and mostly the office or a student or both; one of the counselors may have two devices. */
export const deskDevices = (plan: Plan): readonly Device[] => devicesAt(deskCast, plan)

/** The same at the desk of another cast: histories that share a database keep apart. */
export function devicesAt(cast: Cast, { seed, steps }: Pick<Plan, 'seed' | 'steps'>): readonly Device[] {
  const random = seededRandom(seedFor(seed, 'devices'))
  const desk = newDesk(cast, flowOfSeed(seed))
  const [counselorA, counselorB] = cast.counselors
  const at = (name: string, openid: string, work: keyof typeof deskWork): Device => ({
    name,
    openid,
    work: (client) => deskWork[work](client, { desk, openid, steps }),
  })
  const student = random.below(3)
  return [
    at('counselor-a-phone', counselorA, 'counselor'),
    at('counselor-b-phone', counselorB, 'counselor'),
    ...(random.chance(0.2) ? [at('counselor-a-desk', counselorA, 'counselor')] : []),
    ...(random.chance(0.6) ? [at('office-desk', cast.office, 'office')] : []),
    ...(random.chance(0.6) ? [at('student-phone', cast.students[student] ?? '', 'student')] : []),
  ]
}

const lists = ['waiting', 'changed', 'unchanged', 'returned'] as const

/** Everybody's waiting list, and one more list of each. */
export function deskLooks(seed: number): readonly Omit<Looked, 'ids'>[] {
  const flow = flowOfSeed(seed)
  const staff = [...deskCast.counselors, deskCast.office]
  return staff.flatMap((openid, index) => {
    const other = lists[1 + ((seed + index) % (lists.length - 1))] ?? 'returned'
    return [
      { openid, flow, list: 'waiting' as const },
      { openid, flow, list: other },
    ]
  })
}
