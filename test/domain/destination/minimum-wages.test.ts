import { isBelowMinimumWage, minimumWageOf } from '../../../domain/destination/minimum-wages'

describe('the minimum wage at a place', () => {
  test('A county has the tiers of its province.', () => {
    expect(minimumWageOf('330782')?.tiers).toEqual([2490, 2260, 2010])
    expect(minimumWageOf('330000')).toEqual(minimumWageOf('330782'))
  })

  test('A city with an amount of its own goes before its province.', () => {
    expect(minimumWageOf('440305')?.tiers).toEqual([2520])
    expect(minimumWageOf('440106')?.tiers[0]).toBe(2500)
  })

  test('Where nothing is known nothing is said, not even of other cities of the province.', () => {
    expect(minimumWageOf('430104')?.tiers).toEqual([2200, 2000])
    expect(minimumWageOf('430300')).toBeNull()
    expect(minimumWageOf('810000')).toBeNull()
    expect(minimumWageOf('')).toBeNull()
  })

  test('No figure claims more than it is: none is confirmed, each names its source and falls from tier to tier.', () => {
    for (let province = 11; province < 83; province += 1) {
      const wage = minimumWageOf(`${province}0000`)
      if (wage === null) continue
      expect(wage.certainty).toBe('unconfirmed')
      expect(wage.source).not.toBe('')
      expect([...wage.tiers].sort((one, other) => other - one)).toEqual(wage.tiers)
    }
  })
})

describe('pay below the minimum wage', () => {
  test('Below the lowest tier it is, on it and above it is not.', () => {
    expect(isBelowMinimumWage('330782', '2009')).toBe(true)
    expect(isBelowMinimumWage('330782', '2010')).toBe(false)
    expect(isBelowMinimumWage('330782', '3000')).toBe(false)
  })

  test('Without a figure of the place, or a number, nothing is said.', () => {
    expect(isBelowMinimumWage('430300', '1')).toBe(false)
    expect(isBelowMinimumWage('330782', '')).toBe(false)
    expect(isBelowMinimumWage('330782', '一千')).toBe(false)
  })
})
