import { deskCosts } from '../../bench/review/desk-calls'
import { college, counselor, openLargeSchool } from '../../bench/review/large-school'

/** A page shows twenty. */
const MOST_EXAMINED = 40

async function costsAt(graduates: number): Promise<readonly string[]> {
  const school = await openLargeSchool(graduates)
  try {
    const costs = await deskCosts(school, [counselor, college])
    expect(costs.filter(({ examined }) => examined > MOST_EXAMINED)).toEqual([])
    return costs.map(
      ({ name, operations, examined }) =>
        `${name}: ${String(operations)} operations, ${String(examined)} examined`,
    )
  } finally {
    await school.close()
  }
}

test('Lists and searches of the desk look at no more than two pages, and cost the same in a school four times as large.', async () => {
  const small = await costsAt(1_000)
  expect(await costsAt(4_000)).toEqual(small)
}, 60_000)
