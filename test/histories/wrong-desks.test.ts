import { openDeskSchool } from '../support/histories/desk-school'
import { deskNames } from '../support/histories/invariants'
import type { School } from '../support/histories/open-school'
import { deskPlanOf } from '../support/histories/seeds'
import { brokenHistory } from '../support/histories/tell-history'
import type { WrongBuild } from '../support/histories/wrong-builds'
import { knownDesks, newDesks, otherDesks } from '../support/histories/wrong-desks'

/** Far fewer than are told of the right implementation: each mistake shows early. */
const SEEDS = 2_000
const noticed = new Set<string>()
let school: School | undefined
beforeAll(async () => {
  school = await openDeskSchool()
})

const titled = (table: Readonly<Record<string, WrongBuild>>) =>
  Object.entries(table).map(([name, wrong]) => [name, wrong.mistake, wrong] as const)

async function isNoticed({ build, noticedBy }: WrongBuild): Promise<readonly string[]> {
  if (school === undefined) throw new Error('the school has not opened')
  const missing = new Set<string>(noticedBy)
  for (let seed = 1; seed <= SEEDS && missing.size > 0; seed += 1) {
    const broken = await brokenHistory(school, deskPlanOf(seed), build)
    for (const { invariant } of broken?.violations ?? []) {
      noticed.add(invariant)
      missing.delete(invariant)
    }
  }
  return [...missing]
}

describe('twelve wrong implementations of the review desk are caught by its histories', () => {
  it('are twelve, by name: six of the spine and six new ones.', () => {
    expect(Object.keys(knownDesks)).toEqual([
      'noRevGuard',
      'outboxInSecondCall',
      'leaseIgnored',
      'receiptIgnored',
      'seenIgnored',
      'queueForgotten',
    ])
    expect(Object.keys(newDesks)).toEqual([
      'changesInBatch',
      'allApproved',
      'renewsExpired',
      'undoneStillTold',
      'takenBackAnyTime',
      'readyUnclaimed',
    ])
  })

  it.each(titled({ ...knownDesks, ...newDesks }))(
    '%s is caught: %s.',
    async (_name, _mistake, wrong) => {
      expect(await isNoticed(wrong)).toEqual([])
    },
    300_000,
  )
})

describe('besides the twelve', () => {
  it.each(titled(otherDesks))(
    '%s is caught: %s.',
    async (_name, _mistake, wrong) => {
      expect(await isNoticed(wrong)).toEqual([])
    },
    300_000,
  )

  it('no invariant of the desk is idle: each is broken by some wrong implementation.', () => {
    expect(deskNames.filter((name) => !noticed.has(name))).toEqual([])
  })
})
