/**
 * `npx tsx test/bench/drain-10000.ts [notices]`: how much function time the timer needs until so many notices stand in
 * inboxes, and WeChat was asked to deliver them where people agreed. Through the real SDK and the local cloud.
 */
import { found } from '../support/cloud-founding'
import { heldByAPhone, importMany, leaveResults } from '../support/cloud-outbox'
import { School } from '../support/cloud-school'
import type { Registration } from '../../domain/registration/registration'

const MOST_RUNS = 20

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000)
  const school = new School()
  await school.open()
  try {
    await found(school, false)
    const numbers = await importMany(school, count)
    await drained(school)
    const records: Registration[] = []
    for (const studentNo of numbers) records.push(await heldByAPhone(school, studentNo))
    for (const agreed of [false, true]) {
      await leaveResults(school, records, { nth: agreed ? 2 : 1, agreed: agreed ? 1 : 0 })
      const { seconds, runs, works } = await drained(school)
      const last = records.at(-1)?.binding?.openid ?? ''
      const { length: inboxes } = await school.stored('notices', { to: last })
      process.stdout.write(
        `${String(count)} results, ${agreed ? 'all' : 'none'} agreed: ${seconds.toFixed(1)} s of function time in ` +
          `${String(runs)} runs; ${String(works)} pieces of work, ${String(inboxes)} in the last inbox, ` +
          `${String(school.messages().length)} messages left (the local cloud keeps 10,000)\n`,
      )
    }
  } finally {
    await school.close()
  }
}

/** Runs of the timer until nothing is left, and how long they took. */
async function drained(school: School): Promise<{ seconds: number; runs: number; works: number }> {
  let seconds = 0
  let works = 0
  for (let runs = 1; runs <= MOST_RUNS; runs += 1) {
    school.pass(100_000)
    const begun = performance.now()
    const result = (await school.timer()) as { value: { drainOutbox: { drained: number } } }
    seconds += (performance.now() - begun) / 1000
    works += result.value.drainOutbox.drained
    if (result.value.drainOutbox.drained === 0) return { seconds, runs, works }
  }
  throw new Error('never empty')
}

void main()
