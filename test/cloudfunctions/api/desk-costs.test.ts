import { COUNTED_TWICE, deskCosts, timerCost, type Cost } from '../../bench/review/desk-calls'
import { college, counselor, openLargeSchool } from '../../bench/review/large-school'

/** A page shows twenty. */
const MOST_EXAMINED = 40
/** The timer's own reads: leases, what is due, marked, edited, swept, sealed, kept and measured. */
const MOST_BESIDES = 160

const told = ({ name, operations, examined }: Cost): string =>
  `${name}: ${String(operations)} operations, ${String(examined)} examined`

async function costsAt(graduates: number): Promise<readonly string[]> {
  const school = await openLargeSchool(graduates)
  try {
    // Counted first, so that there are numbers to look at.
    const counting = await timerCost(school)
    const costs = await deskCosts(school, [counselor, college])
    expect(costs.filter(({ examined }) => examined > MOST_EXAMINED)).toEqual([])
    expect(counting.examined).toBeGreaterThanOrEqual(2 * COUNTED_TWICE)
    expect(counting.examined).toBeLessThanOrEqual(2 * COUNTED_TWICE + MOST_BESIDES)
    return [...costs, counting].map(told)
  } finally {
    await school.close()
  }
}

test('Lists and searches of the desk look at no more than two pages, the timer twice at the graduates of a college, and both cost the same in a school four times as large.', async () => {
  const small = await costsAt(1_000)
  // Somebody has destinations before them, and opens a record.
  expect(small.join()).toContain(`${counselor} a record:`)
  expect(await costsAt(4_000)).toEqual(small)
}, 60_000)
