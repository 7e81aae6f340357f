import { deskNames, invariants } from '../support/histories/invariants'
import { openSchool } from '../support/histories/open-school'
import { calmSeeds, faultySeeds, planOf } from '../support/histories/seeds'
import { brokenHistory } from '../support/histories/tell-history'
import { wrongBuilds } from '../support/histories/wrong-builds'
import { wrongDestinations } from '../support/histories/wrong-destinations'

const school = openSchool()
const noticed = new Set<string>()

describe('among the thousand histories', () => {
  it.each(
    Object.values({ ...wrongBuilds, ...wrongDestinations }).map((wrong) => [wrong.mistake, wrong] as const),
  )(
    'it is noticed when %s',
    async (_name, { build, needsCrash, noticedBy }) => {
      const missing = new Set<string>(noticedBy)
      for (const seed of needsCrash === true ? faultySeeds : calmSeeds) {
        const broken = await brokenHistory(school, planOf(seed), build)
        for (const { invariant } of broken?.violations ?? []) {
          noticed.add(invariant)
          missing.delete(invariant)
        }
        if (missing.size === 0) break
      }
      expect([...missing]).toEqual([])
    },
    300_000,
  )

  it('no invariant of theirs is idle: each is broken by some wrong implementation', () => {
    const told = new Set<string>(deskNames)
    expect(Object.keys(invariants).filter((name) => !noticed.has(name) && !told.has(name))).toEqual([])
  })
})
