import { readFileSync } from 'node:fs'
import { divisions, retiredDivisions } from '../../../domain/places/divisions'
import { successorOf } from '../../../domain/places/places'
import { divisionsFile, divisionsPath } from '../../../scripts/divisions'
import { placeTable, type PackedDivisions } from '../../../src/lib/place-table'

const file = readFileSync(divisionsPath, 'utf8')
const packed = JSON.parse(file.slice(file.indexOf('{'))) as PackedDivisions
const table = placeTable(packed)

describe('the division data that a phone downloads', () => {
  it('is what its generator writes today', () => {
    expect(file === divisionsFile()).toBe(true)
  })

  it('stays within 48 KB', () => {
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(48 * 1024)
  })

  it('gives every place of today its code and names', () => {
    const wrong = [...divisions.byCode.values()].filter(({ code, name, fullName }) => {
      const place = table.byCode(code)
      return place?.name !== name || place.fullName !== fullName || 'successor' in place
    })
    expect(wrong).toEqual([])
  })

  it('gives every former place its names and the place it became', () => {
    const wrong = [...retiredDivisions.byCode.values()].filter(({ code, name, fullName }) => {
      const place = table.byCode(code)
      return (
        place?.name !== name || place.fullName !== fullName || place.successor !== successorOf(code)?.code
      )
    })
    expect(wrong).toEqual([])
  })

  it('gives every former place that has one the reason for the place it became', () => {
    const wrong = [...retiredDivisions.byCode.keys()].filter((code) => {
      const { reason } = successorOf(code) ?? {}
      return (table.byCode(code)?.succession?.reason ?? 'chooseAgain') !== reason
    })
    expect(wrong).toEqual([])
    expect(table.byCode('110103')?.succession).toEqual({ reason: 'merged', year: 2010 })
    expect(table.byCode('511028')?.succession).toEqual({ reason: 'sameStem', year: null })
  })

  it('has no name for a code that never was', () => {
    expect(table.nameOf('999999')).toBeNull()
    expect(table.nameOf('')).toBeNull()
  })
})

describe('choosing a place', () => {
  const names = (code: string): string[] => table.within(code).map(({ name }) => name)

  it('goes from province to city to county', () => {
    expect(names('')).toHaveLength(34)
    expect(names('510000')).toContain('内江市')
    expect(names('511000')).toEqual(['市中区', '东兴区', '威远县', '资中县', '隆昌市'])
    expect(table.pathOf('511083').map(({ name }) => name)).toEqual(['四川省', '内江市', '隆昌市'])
  })

  it('goes from a municipality straight to its districts', () => {
    expect(names('110000')).toContain('海淀区')
    expect(table.pathOf('110108').map(({ name }) => name)).toEqual(['北京市', '海淀区'])
  })

  it('lists counties that lie directly under a province beside its cities', () => {
    expect(names('420000')).toEqual(expect.arrayContaining(['武汉市', '仙桃市']))
  })

  it('reaches every place of today', () => {
    const reached = (code: string): string[] =>
      table.within(code).flatMap((place) => [place.code, ...reached(place.code)])
    expect(reached('').sort()).toEqual([...divisions.byCode.keys()].sort())
  })
})

describe('searching a place', () => {
  const found = (text: string): string[] =>
    table.search(text).map(({ place, formerly }) => `${formerly ?? ''}>${place.fullName}`)

  it('finds names that begin with the text first', () => {
    expect(found('隆昌')[0]).toBe('>四川省内江市隆昌市')
    expect(found('朝阳')).toEqual(
      expect.arrayContaining(['>北京市朝阳区', '>吉林省长春市朝阳区', '>辽宁省朝阳市']),
    )
  })

  it('leads a former name to the place of today', () => {
    expect(found('隆昌县')).toEqual(['隆昌县>四川省内江市隆昌市'])
    expect(found('崇文')).toContain('崇文区>北京市东城区')
  })

  it('finds a place by the initials of its name in pinyin, read as people there read it', () => {
    expect(found('lcs')).toEqual(expect.arrayContaining(['>四川省内江市隆昌市']))
    expect(found('LC')).toEqual(expect.arrayContaining(['>四川省内江市隆昌市']))
    expect(found('cqs')).toEqual(expect.arrayContaining(['>重庆市']))
    expect(found('yqs')).toEqual(expect.arrayContaining(['>浙江省温州市乐清市']))
    expect(found('dex')).toEqual(['>山东省聊城市东阿县'])
    expect(found('zzx')).toEqual(expect.arrayContaining(['>山西省长治市长子县']))
    expect(found('xyz')).toEqual([])
  })

  it('finds nothing for nothing, and not too much', () => {
    expect(found('')).toEqual([])
    expect(found('市').length).toBeLessThanOrEqual(30)
  })
})
