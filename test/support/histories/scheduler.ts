import type { Random } from './seeded-random'

interface Waiting {
  readonly who: string
  readonly resume: () => void
}

export interface Scheduler {
  /** Waits for the next turn of this process. */
  turn(who: string): Promise<void>
  /** Gives turns, one at a time, until nobody waits for one. */
  run(): Promise<void>
}

/** How often a process that has just had a turn falls asleep, how soon it wakes, and how deep it sleeps. */
const FALLS_ASLEEP = 0.08
const WAKES = 0.03
const SLEEPS = 0.97

/**
 * Decides who goes next. Everybody stops before each database operation; whoever is chosen runs alone until
 * the next one, so that the order of turns is the whole history. Now and then one process sleeps long while
 * the others go on: that is when a stale read meets a changed record.
 */
export function scheduler(random: Random, beforeTurn: () => void): Scheduler {
  const waiting: Waiting[] = []
  let asleep: string | null = null

  const next = (): Waiting | undefined => {
    const awake =
      asleep !== null && random.chance(SLEEPS) ? waiting.filter(({ who }) => who !== asleep) : waiting
    const among = awake.length > 0 ? awake : waiting
    return among[random.below(among.length)]
  }

  return {
    turn: (who) => new Promise((resolve) => waiting.push({ who, resume: resolve })),
    run: async () => {
      for (;;) {
        await everybodyStopped()
        const chosen = next()
        if (chosen === undefined) return
        waiting.splice(waiting.indexOf(chosen), 1)
        beforeTurn()
        if (asleep === null && random.chance(FALLS_ASLEEP)) asleep = chosen.who
        else if (asleep !== null && random.chance(WAKES)) asleep = null
        chosen.resume()
      }
    },
  }
}

/** Handlers wait for nothing but the database, so one round of the event loop finds everybody stopped or done. */
const everybodyStopped = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
