import type { Plan } from './plan'

/** The thousand histories: half are interleavings alone, half meet crashes, lost answers and a busy platform too. */
const HALF = 500
const STEPS = 4

export const planOf = (seed: number): Plan => ({
  seed,
  kind: 'spine',
  faults: (seed - 1) % (2 * HALF) < HALF ? 'none' : 'some',
  steps: STEPS,
})

/** Short ones about the review desk; every other five hundred meet faults too. */
export const deskPlanOf = (seed: number): Plan => ({ ...planOf(seed), kind: 'desk', steps: 1 })

export const planFor: Readonly<Record<Plan['kind'], (seed: number) => Plan>> = {
  spine: planOf,
  desk: deskPlanOf,
}

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

export const calmSeeds = range(1, HALF)
export const faultySeeds = range(HALF + 1, 2 * HALF)
