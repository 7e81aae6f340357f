import {
  cohortOfNextYear,
  policyOfNextYear,
  structureOfNextYear,
  yearsOn,
} from '../../../domain/cohort/next-year'
import { placed, type Structure } from '../../../domain/cohort/structure'
import { renamed } from '../../../domain/cohort/structure-names'
import { aCohort, aField, aPolicy, at, sha256 } from '../../support/school'

const next = { cohortId: '2028-main', year: 2028 }

test('A date moves to the same day and time of the other year, and 29 February to the 28th.', () => {
  expect(yearsOn(at('2026-10-06T09:30'), 1)).toBe(at('2027-10-06T09:30'))
  expect(yearsOn(at('2027-01-01'), 1)).toBe(at('2028-01-01'))
  expect(yearsOn(at('2028-02-29'), 1)).toBe(at('2029-02-28'))
})

test('A last day moves to the same day, and 29 February to the 28th, which counts as a whole.', () => {
  const leap = { windows: { source: { opensAt: at('2028-02-01'), closesAt: at('2028-03-01') } } }
  const cohort = aCohort({ ...leap, year: 2028, cutOffAt: at('2028-02-29') })
  const { windows, cutOffAt } = cohortOfNextYear(cohort, { cohortId: '2029-main', year: 2029 })
  expect([windows.source?.closesAt, cutOffAt]).toEqual([at('2029-03-01'), at('2029-03-01')])
})

test('The next cohort has every window, cut-off and setting of the one before, a year on, and stands still.', () => {
  const college = { 'college-1': { source: { opensAt: at('2026-10-06'), closesAt: at('2026-10-20') } } }
  const cohort = cohortOfNextYear(aCohort({ collegeWindows: college, policyVersion: 7 }), next)
  expect(cohort).toMatchObject({
    _id: '2028-main',
    year: 2028,
    paused: true,
    cutOffAt: at('2028-07-01'),
    windows: { change: { opensAt: at('2028-07-01'), closesAt: at('2028-09-01') } },
    collegeWindows: { 'college-1': { source: { closesAt: at('2027-10-20') } } },
    resubmitDays: 3,
  })
  expect(cohortOfNextYear(aCohort({ cutOffAt: null }), next).cutOffAt).toBeNull()
})

test('The next policy says the same, and dates that lock a field move along.', () => {
  const fields = { qq: aField({ lockedFrom: at('2027-03-01') }), email: aField({}) }
  const policy = policyOfNextYear({ ...aPolicy(), fields }, 1)
  expect(policy.fields['qq']?.lockedFrom).toBe(at('2028-03-01'))
  expect(policy.fields['email']?.lockedFrom).toBeNull()
})

const structure: Structure = {
  _id: '2027-main',
  rev: 4,
  colleges: [
    { id: 'c1', name: '机电学院', aliases: ['机械学院'] },
    { id: 'c2', name: '法学院', aliases: [] },
  ],
  majors: [
    { id: 'm1', name: '机械工程', aliases: [], code: '080201', collegeId: 'c1' },
    { id: 'm2', name: '法学', aliases: [], code: '030101K', collegeId: 'c2' },
  ],
  classes: [
    { id: 'k1', name: '1班', aliases: [], majorId: 'm1', collegeId: 'c1' },
    { id: 'k2', name: '1班', aliases: [], majorId: 'm2', collegeId: 'c2' },
  ],
}
const place = (college: string, major = '', name = '') =>
  placed(structure, { college, majorCode: '', major, class: name }, sha256)

test('Colleges and majors keep their ids and former names from year to year; classes come with the roster.', () => {
  const copied = structureOfNextYear(structure, next)
  expect(copied).toMatchObject({ _id: '2028-main', rev: 1, classes: [] })
  const names = { college: '机械学院', majorCode: '', major: '机械工程', class: '23机械1班' }
  expect(placed(copied, names, sha256).ids).toMatchObject({ collegeId: 'c1', majorId: 'm1' })
})

test('A renamed college keeps its id, and rosters find it under both names.', () => {
  const outcome = renamed(structure, {
    kind: 'college',
    id: 'c1',
    name: '机电与汽车学院',
    aliases: ['机械学院'],
  })
  if (!outcome.ok) throw new Error(outcome.error.code)
  expect(outcome.value.colleges[0]).toEqual({
    id: 'c1',
    name: '机电与汽车学院',
    aliases: ['机械学院', '机电学院'],
  })
  for (const college of ['机电与汽车学院', '机电学院', '机械学院'])
    expect(
      placed(outcome.value, { college, majorCode: '', major: '', class: '' }, sha256).ids.collegeId,
    ).toBe('c1')
  expect(place('机电与汽车学院').ids.collegeId).not.toBe('c1')
})

test('A former name that is not kept is forgotten.', () => {
  const without = renamed(structure, { kind: 'college', id: 'c1', name: '机电学院', aliases: [] })
  expect(without.ok && without.value.colleges[0]?.aliases).toEqual([])
})

test.each([
  [{ kind: 'college', id: 'c1', name: '法学院', aliases: [] }, 'nameTaken'],
  [{ kind: 'college', id: 'c2', name: '机械学院', aliases: [] }, 'nameTaken'],
  [{ kind: 'college', id: 'c2', name: '法律学院', aliases: ['机电学院'] }, 'nameTaken'],
  [{ kind: 'college', id: 'c9', name: '新学院', aliases: [] }, 'notFound'],
  [{ kind: 'major', id: 'c1', name: '新专业', aliases: [] }, 'notFound'],
] as const)('%j is refused as %s.', (renaming, code) => {
  expect(renamed(structure, renaming)).toEqual({ ok: false, error: { code } })
})

test.each([
  { kind: 'major', id: 'm1', name: '法学', aliases: [] },
  { kind: 'class', id: 'k1', name: '2班', aliases: [] },
] as const)('In another college or major the same name means another unit: %j.', (renaming) => {
  expect(renamed(structure, renaming).ok).toBe(true)
})
