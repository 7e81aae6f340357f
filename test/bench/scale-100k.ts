/**
 * `npx tsx test/bench/scale-100k.ts [graduates …]`: what the dashboard, the push and the drain cost in schools of these
 * sizes (1,000 and 100,000 unless told), in operations and in documents that the database looks at.
 */
import { costsOf, ScaleWorld } from '../support/scale-world'

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number)
  for (const people of sizes.length > 0 ? sizes : [1_000, 100_000]) {
    const world = new ScaleWorld(people)
    await world.count()
    for (const [name, { operations, examined }] of Object.entries(await costsOf(world)))
      process.stdout.write(
        `${String(people)} graduates, ${name}: ${String(operations)} operations, ${String(examined)} documents\n`,
      )
  }
}

void main()
