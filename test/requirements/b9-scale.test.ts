import { costsOf, ScaleWorld } from '../support/scale-world'

/** The dashboard in front of a larger school (test/bench/scale-100k.ts has the same with a hundred thousand). */
test('[B9] Dashboard, push and drain cost as many operations, and look at as many documents, with 1,000 graduates as with 10,000.', async () => {
  const costs: Awaited<ReturnType<typeof costsOf>>[] = []
  for (const people of [1_000, 10_000]) {
    const world = new ScaleWorld(people)
    await world.count()
    costs.push(await costsOf(world))
  }
  const [small, large] = costs
  expect(large).toEqual(small)
  // Colleges, not graduates: twenty of them, and what says who asks.
  expect(large?.['progress.get']).toEqual({ operations: 4, examined: 23 })
}, 60_000)
