import { contract } from '../../../../domain/contract/contract'
import { presetKeys } from '../../../../domain/cohort/preset-keys'
import {
  beginnings,
  beginProblem,
  begunCall,
  firstOf,
  withYear,
} from '../../../../src/features/cohorts/begin-view'

const first = firstOf('main', 2026)

test('A form begins with the graduates of the next summer, and every preset can be chosen by name.', () => {
  expect(first).toMatchObject({ year: '2027', id: '2027-main', name: '2027届' })
  expect(beginProblem(first)).toBeNull()
  expect(beginnings.map(({ key }) => key)).toEqual(presetKeys)
  for (const { name, about } of beginnings) expect(`${name}${about}`.length).toBeGreaterThan(20)
})

test.each(presetKeys)(
  'Begun with %s it is a call that the contract takes: paused, in the scope of the preset.',
  (preset) => {
    const call = begunCall({ ...first, preset, name: ' 2027届 ' })
    expect(contract['cohort.save'].input.safeParse(call).success).toBe(true)
    expect(call).toMatchObject({ rev: 0, paused: true, preset, name: '2027届' })
    expect(call.scope.levels.length).toBeGreaterThan(0)
  },
)

test('The cut-off of a notice is the first instant of its day in the year of the cohort, in China.', () => {
  expect(begunCall({ ...first, preset: 'confirming' }).cutOffAt).toBe(Date.parse('2027-07-01T00:00:00+08:00'))
  expect(begunCall({ ...first, preset: 'surveyFirst' }).cutOffAt).toBeNull()
})

test.each([
  [{ id: '一届' }, 'id'],
  [{ id: '' }, 'id'],
  [{ year: '27' }, 'year'],
  [{ name: ' ' }, 'name'],
] as const)('%j is still to be mended: %s.', (part, problem) => {
  expect(beginProblem({ ...first, ...part })).toBe(problem)
})

test('Id and name follow the year once it is whole, and keep whatever else was typed.', () => {
  const typed = { ...first, id: 'x2027-evening', name: '2027届（夜校）' }
  expect(withYear(typed, '202')).toEqual({ ...typed, year: '202' })
  expect(withYear(typed, '2028')).toMatchObject({ year: '2028', id: 'x2028-evening', name: '2028届（夜校）' })
  expect(withYear({ ...typed, id: 'evening' }, '2028').id).toBe('evening')
})
