import { openDeskSchool } from './desk-school'
import type { History } from './history'
import { violationsOf } from './invariants'
import { legalSteps, placeOf } from './legal-steps'
import type { School } from './open-school'
import { runHistory } from './run-history'
import { deskPlanOf, range } from './seeds'
import { brokenHistory, toldOf, traceOf } from './tell-history'

const MINUTES = 60_000

/** Two files tell half of the histories each, so that they are told at the same time. */
export const deskRange = range

/** What the histories met: without these, nothing wrong could have shown. */
interface Met {
  readonly steps: Set<string>
  readonly answers: Map<string, number>
  lostRaces: number
  deliveries: number
}

/** Tells the desk's histories of these seeds and asks that none breaks an invariant. */
export function deskRun(title: string, seeds: readonly number[]): void {
  const met: Met = { steps: new Set(), answers: new Map(), lostRaces: 0, deliveries: 0 }
  let school: School | undefined
  beforeAll(async () => {
    school = await openDeskSchool()
  })
  const opened = (): School => {
    if (school === undefined) throw new Error('the school has not opened')
    return school
  }

  describe(title, () => {
    it(
      'break no invariant.',
      async () => {
        const broken: string[] = []
        for (const seed of seeds) {
          const history = await runHistory(opened(), deskPlanOf(seed))
          note(met, history)
          if (violationsOf(history).length === 0) continue
          const told = await brokenHistory(opened(), deskPlanOf(seed))
          broken.push(told === null ? `seed ${String(seed)} tells another history each time` : toldOf(told))
        }
        expect(broken.slice(0, 3).join('\n\n')).toBe('')
      },
      10 * MINUTES,
    )

    it('take every legal step of reviewers at least once.', () => {
      const missed = legalSteps.filter(
        ({ flow, by, from, to }) => by.startsWith('review.') && !met.steps.has(`${flow} ${by} ${from} ${to}`),
      )
      expect(missed).toEqual([])
    })

    it('meet every refusal that the desk has for bad moments, again and again.', () => {
      const least = 3
      const seldom = expectedAnswers.filter((answer) => (met.answers.get(answer) ?? 0) < least)
      expect(seldom).toEqual([])
    })

    it('are four to ten calls long, and lose hundreds of races.', () => {
      const calls = met.deliveries / seeds.length
      expect(calls).toBeGreaterThan(4)
      expect(calls).toBeLessThan(10)
      expect(met.lostRaces).toBeGreaterThan(500)
    })

    it('are the same each time they are told.', async () => {
      const [seed = 1] = seeds
      const first = traceOf(await runHistory(opened(), deskPlanOf(seed + 2)))
      expect(traceOf(await runHistory(opened(), deskPlanOf(seed + 2)))).toBe(first)
    })
  })
}

const expectedAnswers = [
  'review.approve ok',
  'review.approve seenLatest',
  'review.approve notHeldByOther',
  'review.approve reviewOpen',
  'review.approve wrongStatus',
  'review.return ok',
  'review.return notHeldByOther',
  'review.return reviewOpen',
  'review.revoke ok',
  'review.revoke wrongStatus',
  'review.takeBack ok',
  'review.takeBack returnedJustNow',
  'review.takeBack wrongRole',
  'review.takeBack wrongStatus',
  'review.approveMany approved',
  'review.approveMany unchangedInBatch',
  'review.approveMany unmarkedInBatch',
  'review.approveMany examinedInBatch',
  'review.approveMany notHeldByOther',
  'review.approveMany seenLatest',
  'review.approveMany wrongStatus',
  'queue.next ok',
  'queue.renew ok',
  'queue.release ok',
  'source.withdraw ok',
  'source.submit ok',
  'source.submit sourceOpen',
  'source.save ok',
]

function note(met: Met, { versions, deliveries, operations }: History): void {
  met.deliveries += deliveries.length
  for (const { delivery, before, after } of versions)
    for (const flow of ['source', 'destination'] as const)
      met.steps.add(`${flow} ${delivery.call} ${placeOf(before, flow)} ${placeOf(after, flow)}`)
  const count = (answer: string): void => {
    met.answers.set(answer, (met.answers.get(answer) ?? 0) + 1)
  }
  for (const { call, outcome } of deliveries) {
    if (outcome.kind === 'lost') continue
    const { reply } = outcome
    count(`${call} ${reply.ok ? 'ok' : reply.error.code}`)
    if (call !== 'review.approveMany' || !reply.ok) continue
    const { results } = reply.value as { results: readonly { refused: string | null }[] }
    for (const { refused } of results) count(`${call} ${refused ?? 'approved'}`)
  }
  met.lostRaces += operations.filter(
    ({ collection, kind, answer }) => collection === 'registrations' && kind === 'update' && answer === '0',
  ).length
}
