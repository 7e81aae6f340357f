import { householdProblems } from '../../../domain/destination/households'
import { HOUSEHOLD } from '../../support/destination-values'

describe('Households (N7)', () => {
  test('Kind and address are enough; the police station may be said.', () => {
    expect(householdProblems(HOUSEHOLD)).toEqual({})
    expect(householdProblems({ ...HOUSEHOLD, station: '示例派出所' })).toEqual({})
  })

  test.each([
    [{}, { kind: 'required', address: 'required' }],
    [
      { kind: ' ', address: '　' },
      { kind: 'required', address: 'required' },
    ],
    [{ ...HOUSEHOLD, kind: '__proto__' }, { kind: 'notAnOption' }],
    [{ ...HOUSEHOLD, address: '路'.repeat(201) }, { address: 'tooLong' }],
    [{ ...HOUSEHOLD, station: '所'.repeat(61) }, { station: 'tooLong' }],
    [{ ...HOUSEHOLD, moved: '是' }, { moved: 'unknownField' }],
    [{ ...HOUSEHOLD, constructor: 'x' }, { constructor: 'unknownField' }],
  ])('%.80j is refused with every reason at once.', (values, expected) => {
    expect(householdProblems(values as Record<string, string>)).toEqual(expected)
  })
})
