import {
  covers,
  grantsFor,
  levelsOf,
  liveGrants,
  reachedColleges,
  scopeOf,
} from '../../../domain/people/staff'
import { grant, staffOf } from '../../support/people'
import { PLACE } from '../../support/school'

const cohort = { _id: PLACE.cohortId, campusId: PLACE.campusId }
const person = (...grants: Parameters<typeof staffOf>[1]) => staffOf('openid-person', grants)

describe('Grants', () => {
  test('A grant counts until its end, and not at that instant any more.', () => {
    const staff = person(grant('counselor', { until: 100 }))
    expect([99, 100, 101].map((now) => liveGrants(staff, now).length)).toEqual([1, 0, 0])
  })

  test('A grant without an end counts at any time; a suspended person has none at all.', () => {
    expect(liveGrants(person(grant('office')), Number.MAX_SAFE_INTEGER)).toHaveLength(1)
    expect(liveGrants(staffOf('openid-person', [grant('office')], { suspended: true }), 0)).toEqual([])
    expect(liveGrants(null, 0)).toEqual([])
  })

  test('Only grants whose role carries the capability are given.', () => {
    const staff = person(grant('observer'), grant('college'))
    expect(grantsFor(staff, 'review', 0).map(({ role }) => role)).toEqual(['college'])
    expect(grantsFor(staff, 'staff.grant', 0)).toEqual([])
  })
})

describe('Scope', () => {
  test('A grant becomes a scope of its own cohorts and campus only.', () => {
    expect(scopeOf(grant('college'), cohort)).toEqual({
      campusId: 'main',
      cohortId: '2027-main',
      collegeIds: ['college-1'],
      classIds: null,
    })
    expect(scopeOf(grant('college', { cohortIds: null }), cohort)).not.toBeNull()
    expect(scopeOf(grant('college', { campusId: 'north' }), cohort)).toBeNull()
    expect(scopeOf(grant('college', { cohortIds: ['2026-main'] }), cohort)).toBeNull()
    expect(scopeOf(grant('college', { cohortIds: [] }), cohort)).toBeNull()
  })

  test.each([
    ['all colleges', { collegeIds: null }, true],
    ['its college', {}, true],
    ['another college', { collegeIds: ['college-9'] }, false],
    ['no college', { collegeIds: [] }, false],
    ['its class', { classIds: ['class-1'] }, true],
    ['another class', { classIds: ['class-9'] }, false],
    ['no class', { classIds: [] }, false],
    ['its class in another college', { collegeIds: ['college-9'], classIds: ['class-1'] }, false],
    ['another campus', { campusId: 'north' }, false],
    ['another cohort', { cohortIds: ['2026-main'] }, false],
  ] as const)('A grant over %s covers a record of the class accordingly.', (_over, over, covered) => {
    expect(covers(grant('college', over), PLACE)).toBe(covered)
  })

  test('A record without a college is reached by unrestricted grants only (G15).', () => {
    const lost = { ...PLACE, collegeId: '', classId: '' }
    expect(covers(grant('college'), lost)).toBe(false)
    expect(covers(grant('office', { collegeIds: null }), lost)).toBe(true)
  })
})

describe('Colleges reached as a whole', () => {
  const college = (...ids: string[]) => grant('counselor', { collegeIds: ids })
  test.each([
    ['one over a college', [college('a')], ['a']],
    ['several', [college('a', 'b'), college('b', 'c')], ['a', 'b', 'c']],
    ['one over everything', [college('a'), grant('office', { collegeIds: null })], 'all'],
    ['one over no college', [college()], []],
    ['one over classes', [grant('counselor', { classIds: ['class-1'] })], []],
    [
      'one over classes of any college',
      [grant('counselor', { collegeIds: null, classIds: ['class-1'] })],
      [],
    ],
    [
      'one over classes and one over a college',
      [grant('counselor', { classIds: ['class-1'] }), college('a')],
      ['a'],
    ],
    ['one for another cohort', [grant('office', { collegeIds: null, cohortIds: ['2026-main'] })], null],
    ['one of another campus', [grant('office', { collegeIds: null, campusId: 'north' })], null],
    ['none', [], null],
  ] as const)('Of grants, %s.', (_, grants, reached) => {
    expect(reachedColleges(grants, cohort)).toEqual(reached)
  })
})

describe('Levels', () => {
  test.each([
    ['counselor', ['counselor']],
    ['college', ['counselor', 'college']],
    ['office', ['office']],
    ['observer', []],
    ['administrator', []],
  ] as const)('A person who is %s decides at the levels of that role.', (role, levels) => {
    expect(levelsOf(person(grant(role)), PLACE, 0)).toEqual(levels)
  })

  test('Several grants add up, each over its own part of the school.', () => {
    const staff = person(
      grant('office', { collegeIds: null }),
      grant('college', { collegeIds: ['college-9'] }),
    )
    expect(levelsOf(staff, PLACE, 0)).toEqual(['office'])
    expect(levelsOf(staff, { ...PLACE, collegeId: 'college-9' }, 0)).toEqual([
      'counselor',
      'college',
      'office',
    ])
  })
})
