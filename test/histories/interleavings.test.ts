import { singly } from '../support/histories/batch-acts'
import { legalSteps, placeOf } from '../support/histories/legal-steps'
import type { History } from '../support/histories/history'
import { violationsOf } from '../support/histories/invariants'
import { openEngineSchool, openSchool } from '../support/histories/open-school'
import { runHistory } from '../support/histories/run-history'
import { calmSeeds, faultySeeds, planOf } from '../support/histories/seeds'
import { brokenHistory, toldOf, traceOf } from '../support/histories/tell-history'

const school = openSchool()
const MINUTES = 60_000

/** What the histories met: without these, nothing wrong could have shown. */
const met = { steps: new Set<string>(), answers: new Set<string>(), lostRaces: 0 }

function note(asTold: History): void {
  const { versions, deliveries, operations } = singly(asTold)
  for (const { delivery, before, after } of versions)
    for (const flow of ['source', 'destination'] as const)
      met.steps.add(`${flow} ${delivery.call} ${placeOf(before, flow)} ${placeOf(after, flow)}`)
  for (const { call, outcome } of deliveries)
    if (outcome.kind === 'answered')
      met.answers.add(`${call} ${outcome.reply.ok ? 'ok' : outcome.reply.error.code}`)
  met.lostRaces += operations.filter(
    ({ collection, kind, answer }) => collection === 'registrations' && kind === 'update' && answer === '0',
  ).length
}

describe('500 interleavings of two counselors, their devices, students, an outsider, the office and the timer', () => {
  it(
    'break no invariant',
    async () => {
      const broken: string[] = []
      for (const seed of calmSeeds) {
        const history = await runHistory(school, planOf(seed))
        note(history)
        if (violationsOf(history).length > 0) {
          const told = await brokenHistory(school, planOf(seed))
          broken.push(told === null ? `seed ${String(seed)} tells another history each time` : toldOf(told))
        }
      }
      expect(broken.slice(0, 3).join('\n\n')).toBe('')
    },
    10 * MINUTES,
  )

  it('take every legal step at least once', () => {
    const missed = legalSteps.filter(
      // Returns are taken back within ten seconds at the desk, in histories of its own.
      ({ flow, by, from, to }) => by !== 'review.takeBack' && !met.steps.has(`${flow} ${by} ${from} ${to}`),
    )
    expect(missed).toEqual([])
  })

  it('meet the refusals that races are for, and hundreds of lost races', () => {
    for (const answer of [
      'review.approve seenLatest',
      'review.approve notHeldByOther',
      'review.return notHeldByOther',
      'review.approve notFound',
      'review.revoke notFound',
      'source.save conflict',
      'source.submit wrongStatus',
      'source.submit sourceOpen',
    ])
      expect(met.answers).toContain(answer)
    expect(met.lostRaces).toBeGreaterThan(300)
  })

  it('are the same each time they are told', async () => {
    const [first, again] = [await runHistory(school, planOf(7)), await runHistory(school, planOf(7))]
    expect(traceOf(again)).toBe(traceOf(first))
  })

  it(
    'are the same, operation by operation, over the local engine, which means what MongoDB means',
    async () => {
      const engine = openEngineSchool()
      for (const seed of [...calmSeeds.slice(0, 12), ...faultySeeds.slice(0, 12)]) {
        const inMemory = traceOf(await runHistory(school, planOf(seed)))
        expect(traceOf(await runHistory(engine, planOf(seed)))).toBe(inMemory)
      }
    },
    2 * MINUTES,
  )
})
