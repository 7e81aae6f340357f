import { openSchool } from '../support/histories/open-school'
import type { FaultKind } from '../support/histories/history'
import { faultySeeds, planOf } from '../support/histories/seeds'
import { brokenHistory, operationsOf, toldOf } from '../support/histories/tell-history'

const school = openSchool()
const MINUTES = 60_000

it(
  '500 histories with crashes, lost answers and a busy platform break no invariant',
  async () => {
    const broken: string[] = []
    for (const seed of faultySeeds) {
      const told = await brokenHistory(school, planOf(seed))
      if (told !== null) broken.push(toldOf(told))
    }
    expect(broken.slice(0, 3).join('\n\n')).toBe('')
  },
  10 * MINUTES,
)

describe('a fault after every single operation of a history, followed by the same request again', () => {
  it.each<[string, FaultKind]>([
    ['an instance that dies with its write done', 'crashAfter'],
    ['an instance that dies with its write not done', 'crashBefore'],
    ['an answer that is lost although the write is done', 'busyAfter'],
  ])(
    'breaks no invariant when it is %s',
    async (_title, kind) => {
      const broken: string[] = []
      let told = 0
      for (const seed of [1, 2]) {
        const short = { seed, kind: 'spine', faults: 'none', steps: 1 } as const
        const operations = await operationsOf(school, short)
        for (let at = 1; at <= operations; at += 1) {
          told += 1
          const found = await brokenHistory(school, { ...short, faults: { at, kind } })
          if (found !== null) broken.push(toldOf(found))
        }
      }
      expect(broken.slice(0, 3).join('\n\n')).toBe('')
      expect(told).toBeGreaterThan(60)
    },
    10 * MINUTES,
  )
})
