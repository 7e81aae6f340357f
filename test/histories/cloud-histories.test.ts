import { cloudFaults } from '../support/histories/cloud-invariants'
import { startHistoryCloud, type HistoryCloud } from '../support/histories/history-cloud'
import {
  endedHistories,
  foundCloudSchool,
  runCloudHistory,
  runTimer,
  type CloudHistory,
  type ToldInCloud,
} from '../support/histories/run-cloud-history'

const HISTORIES = 1_000
const AT_ONCE = 12
const LEASE_AND_MORE = 6 * 60_000

const seeds = Array.from({ length: HISTORIES }, (_, index) => index + 1)

let school: HistoryCloud | undefined
beforeAll(async () => {
  school = await startHistoryCloud()
  await foundCloudSchool(school, seeds)
}, 60_000)
afterAll(() => school?.stop())

/** Histories of these seeds, some at once; every now and then all leases run out, or the timer runs. */
async function told(running: HistoryCloud): Promise<readonly CloudHistory[]> {
  const waiting = [...seeds]
  const done: ToldInCloud[] = []
  const lane = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      if (seed % 100 === 50) running.cloud.clock.set(running.cloud.clock.now() + LEASE_AND_MORE)
      if (seed % 100 === 99) await runTimer(running)
      done.push(await runCloudHistory(running, seed))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return endedHistories(running, done)
}

describe('1,000 histories of the review desk in real instances of the functions, through the real SDK', () => {
  it('break no rule that can be seen from outside', async () => {
    if (school === undefined) throw new Error('the cloud has not started')
    const histories = await told(school)
    const broken = histories.flatMap((history) => {
      const faults = cloudFaults(history)
      return faults.length === 0 ? [] : [toldOf(history, faults)]
    })
    expect(broken.slice(0, 3).join('\n\n')).toBe('')

    // Without these, nothing wrong could have shown.
    const answers = histories.flatMap(({ deliveries }) =>
      deliveries.map(
        ({ call, outcome }) =>
          `${call} ${outcome.kind === 'lost' ? 'lost' : outcome.reply.ok ? 'ok' : outcome.reply.error.code}`,
      ),
    )
    const times = (answer: string): number => answers.filter((one) => one === answer).length
    expect(times('review.approve ok')).toBeGreaterThan(200)
    expect(times('review.approveMany ok')).toBeGreaterThan(100)
    expect(times('review.return ok')).toBeGreaterThan(100)
    expect(times('review.takeBack ok')).toBeGreaterThan(20)
    expect(times('source.withdraw ok')).toBeGreaterThan(50)
    expect(answers.filter((answer) => / (busy|lost)$/.test(answer)).length).toBeGreaterThan(50)
  }, 600_000)
})

const toldOf = ({ seed, deliveries, end }: CloudHistory, faults: readonly string[]): string =>
  [
    `history ${String(seed)}: ${faults.join('; ')}`,
    ...deliveries.map(
      ({ client, call, requestId, input, outcome }) =>
        `  ${client} ${call} ${requestId} ${JSON.stringify(input)} → ${JSON.stringify(outcome).slice(0, 160)}`,
    ),
    ...end.events.map(
      (event) =>
        `  ${event._id} ${event.what} by ${event.by} round ${String(event.round)} level ${String(event.level)}`,
    ),
  ].join('\n')
