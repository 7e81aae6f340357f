import { readEntry } from '../../../../src/features/entry/read-entry'
import { steps } from '../../../../src/features/entry/steps'

describe('[D2] What a link asks for', () => {
  test.each(steps)('The menu names the cohort and the step %s.', (step) => {
    expect(readEntry({ cohort: '2027-main', step })).toEqual({ cohort: '2027-main', step })
  })

  test('A link without a step asks for whatever is due; a page without parameters asks for nothing.', () => {
    expect(readEntry({ cohort: '2027-main' })).toEqual({ cohort: '2027-main', step: 'due' })
    expect(readEntry({})).toBeNull()
    expect(readEntry({ step: 'source' })).toBeNull()
  })

  test.each([
    ['as it was printed', 'c=2027-main&s=source'],
    ['encoded once', 'c%3D2027-main%26s%3Dsource'],
    ['encoded twice', 'c%253D2027-main%2526s%253Dsource'],
    ['in the other order', 's=source&c=2027-main'],
  ])('A code is read %s.', (_how, scene) => {
    expect(readEntry({ scene })).toEqual({ cohort: '2027-main', step: 'source' })
  })

  test('Of a code, only what the code says counts.', () => {
    expect(readEntry({ scene: 'c=2027-main', cohort: '2026-main', step: 'report' })).toEqual({
      cohort: '2027-main',
      step: 'due',
    })
  })

  test.each([
    ['a step of no table', { cohort: '2027-main', step: 'toString' }],
    ['a prototype for a step', { cohort: '2027-main', step: '__proto__' }],
    ['a path for a cohort', { cohort: '../../packages/staff', step: 'source' }],
    ['another address in the cohort', { cohort: '2027-main&step=report', step: 'source' }],
    ['a cohort that is too long', { cohort: `2027-${'x'.repeat(36)}`, step: 'source' }],
    ['an empty cohort', { cohort: '', step: 'source' }],
    ['half of an escape', { scene: 'c%3D2027-main%2' }],
    ['three times encoded', { scene: 'c%25253D2027-main' }],
    ['a code longer than WeChat makes them', { scene: `c=2027-main&s=source&x=${'1'.repeat(12)}` }],
    ['a code without a cohort', { scene: 's=source' }],
    ['an equals sign too many', { scene: 'c=2027=main&s=source' }],
  ])('%s is refused.', (_what, params) => {
    expect(readEntry(params)).toBeNull()
  })
})
