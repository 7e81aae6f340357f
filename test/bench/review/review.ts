/**
 * `npx tsx test/bench/review/review.ts [graduates]`: how long a reviewer waits between two records, and what lists
 * and searches cost, in a school of a thousand and in one of a hundred thousand. Ends with 1 where a call costs more
 * in the large school, a page looks at more than twice what it shows, or the median wait is above its goal.
 */
import { cohortId } from '../../support/cloud-founding'
import type { School } from '../../support/cloud-school'
import { COUNTED_TWICE, deskCosts, measured, timerCost, type Cost } from './desk-calls'
import { college, counselor, office, openLargeSchool, OWN_WAITING } from './large-school'

const SMALL = 1_000
const LARGE = Number(process.argv[2] ?? 100_000)
const GOAL_MS = 150
/** A page shows twenty; one more tells whether there is another, and the caller's own entry is read too. */
const MOST_EXAMINED = 40
/** The timer looks twice at a college, and reads its own few things besides. */
const mostExamined = (name: string): number =>
  name === 'a college counted' ? 2 * COUNTED_TWICE + MOST_EXAMINED : MOST_EXAMINED

const say = (line: string): unknown => process.stdout.write(`${line}\n`)

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

/** From the tap on 通过 to the next record on the page, and to the one behind it being ready, record after record. */
async function oneAfterAnother(school: School): Promise<{ shown: number[]; ready: number[] }> {
  const ask = { name: 'next', call: 'queue.next', input: { cohortId } } as const
  let { review } = (await measured(school, counselor, ask)).value
  let ready = (await measured(school, counselor, ask)).value.review
  const times = { shown: [] as number[], ready: [] as number[] }
  while (review !== null && review.seen !== null) {
    const { id, seen } = review
    const approved = await measured(school, counselor, {
      name: 'approve',
      call: 'review.approve',
      input: { id, seen },
    })
    review = ready
    const behind = await measured(school, counselor, ask)
    ready = behind.value.review
    times.shown.push(approved.milliseconds)
    times.ready.push(approved.milliseconds + behind.milliseconds)
  }
  return times
}

async function costsAt(graduates: number): Promise<{ costs: readonly Cost[]; times: readonly number[] }> {
  const begun = performance.now()
  const school = await openLargeSchool(graduates)
  say(`\n${String(graduates)} graduates, made in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  try {
    // Counted first, so that there are numbers to look at.
    const counting = await timerCost(school)
    const costs = [...(await deskCosts(school, [counselor, college, office])), counting]
    for (const { name, operations, examined, milliseconds } of costs)
      say(
        `${name.padEnd(36)} ${String(operations).padStart(2)} operations ${String(examined).padStart(4)} examined ${milliseconds.toFixed(1).padStart(7)} ms`,
      )
    const { shown, ready } = await oneAfterAnother(school)
    if (ready.length !== OWN_WAITING) throw new Error(`${String(ready.length)} records were decided`)
    for (const [name, times] of Object.entries({
      'tap to next record': shown,
      'tap to the one behind it': ready,
    }))
      say(
        `${name.padEnd(36)} p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
      )
    return { costs, times: ready }
  } finally {
    await school.close()
  }
}

async function main(): Promise<void> {
  const [small, large] = [await costsAt(SMALL), await costsAt(LARGE)]
  const faults = large.costs.flatMap(({ name, operations, examined }) => {
    const before = small.costs.find((cost) => cost.name === name)
    const dearer =
      before === undefined || before.operations !== operations || before.examined !== examined
        ? [
            `${name} costs ${String(before?.operations)}/${String(before?.examined)} small, ${String(operations)}/${String(examined)} large`,
          ]
        : []
    return examined > mostExamined(name) ? [...dearer, `${name} looks at ${String(examined)}`] : dearer
  })
  const wait = quantile(large.times, 0.5)
  if (wait > GOAL_MS) faults.push(`the median wait is ${wait.toFixed(1)} ms`)
  for (const fault of faults) say(`TOO DEAR: ${fault}`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

void main()
