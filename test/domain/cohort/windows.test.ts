import { chainFor, hasUpstream, staffLevels } from '../../../domain/cohort/chain'
import { holds } from '../../../domain/cohort/policy'
import { serviceEnd } from '../../../domain/cohort/service-end'
import { isOpenAt, spanOf, windowsOf } from '../../../domain/cohort/windows'
import { aRegistration, ROSTER } from '../../support/registrations'
import { aCohort, aPolicy, at, chainOf, PLACE, WINDOWS } from '../../support/school'

describe('Windows', () => {
  const window = { opensAt: 100, closesAt: 200 }

  test.each([
    [99, false],
    [100, true],
    [199, true],
    [200, false],
  ])('A window from 100 to 200 at %i is open: %s.', (now, open) => {
    expect(isOpenAt(window, now)).toBe(open)
  })

  test('The days 10-06 to 10-12 of the notice close with the midnight that ends the twelfth, in China.', () => {
    expect(new Date(WINDOWS.source.closesAt).toISOString()).toBe('2026-10-12T16:00:00.000Z')
  })

  test('Windows are listed by where they come from, and only those of this phase and this college.', () => {
    const extension = (phase: string) => ({ phase, closesAt: 300, by: 'openid-office', reason: '住院' })
    const cohort = aCohort({
      windows: { source: window },
      collegeWindows: { [PLACE.collegeId]: { change: window }, 'college-9': { source: window } },
    })
    const registration = aRegistration({ extensions: [extension('source'), extension('change')] })
    expect(windowsOf({ cohort, registration }, 'source')).toEqual({
      cohort: [window],
      college: [],
      extension: [{ opensAt: 100, closesAt: 300 }],
    })
    expect(windowsOf({ cohort: aCohort({ windows: {} }), registration }, 'source').extension).toEqual([
      { opensAt: 0, closesAt: 300 },
    ])
    expect(windowsOf({ cohort, registration }, 'change').college).toEqual([window])
  })

  test.each(['__proto__', 'constructor', ''])(
    'A college named %j has no windows of its own.',
    (collegeId) => {
      const registration = aRegistration({ collegeId })
      expect(windowsOf({ cohort: aCohort(), registration }, 'source').college).toEqual([])
    },
  )

  test('The span of a phase reaches over all its windows, and a phase without any has none.', () => {
    const cohort = aCohort({
      windows: { source: window },
      collegeWindows: { [PLACE.collegeId]: { source: { opensAt: 50, closesAt: 250 } } },
    })
    const registration = aRegistration()
    expect(spanOf({ cohort, registration }, 'source')).toEqual({ opensAt: 50, closesAt: 250 })
    expect(spanOf({ cohort, registration }, 'change')).toBeNull()
  })
})

describe('The end of the service (N11)', () => {
  const end = (graduatesOn: string | undefined, months = 6): number => {
    const { graduatesOn: _graduatesOn, ...others } = ROSTER
    const roster = graduatesOn === undefined ? others : { ...ROSTER, graduatesOn }
    return serviceEnd(aCohort({ serviceEndsMonths: months }), aRegistration({ roster }))
  }

  test.each([
    ['2027-06', 6, '2028-01-01'],
    ['2027-12', 6, '2028-07-01'],
    ['2027-03', 0, '2027-04-01'],
    ['2028-01', 1, '2028-03-01'],
  ])('Graduation in %s plus %i months ends at %s, midnight in China.', (month, months, expected) => {
    expect(end(month, months)).toBe(at(expected))
  })

  test.each([undefined, ''])('A graduation month of %j stands for June of the cohort’s year.', (month) => {
    expect(end(month)).toBe(at('2028-01-01'))
  })
})

describe('Chains', () => {
  test.each([1, 2, 3] as const)(
    'Of a chain with %i staff levels and an upstream stage the staff levels count, in order.',
    (levels) => {
      expect(staffLevels(chainOf(levels, true))).toEqual(['counselor', 'college', 'office'].slice(0, levels))
      expect([hasUpstream(chainOf(levels, true)), hasUpstream(chainOf(levels))]).toEqual([true, false])
    },
  )

  test('A destination’s category may have its own chain, a source never, and no category is a property of objects.', () => {
    const policy = aPolicy(3)
    expect(staffLevels(chainFor(policy, 'destination', { category: '76' }))).toEqual(['counselor', 'office'])
    expect(chainFor(policy, 'source', { category: '76' })).toBe(policy.chain.source)
    for (const category of ['10', '', '__proto__', 'constructor'])
      expect(chainFor(policy, 'destination', { category })).toBe(policy.chain.destination)
  })

  test('A condition holds when every field it lists has one of the values.', () => {
    const when = { trainingMode: ['定向', '委培'], level: ['本科'] }
    expect(holds(when, { trainingMode: '委培', level: '本科' })).toBe(true)
    expect(holds(when, { trainingMode: '委培', level: '硕士' })).toBe(false)
    expect(holds(when, { trainingMode: '委培' })).toBe(false)
    expect(holds({}, {})).toBe(true)
  })
})
