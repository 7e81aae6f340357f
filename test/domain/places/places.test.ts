import { divisions, retiredDivisions } from '../../../domain/places/divisions'
import { mergerList } from '../../../domain/places/mergers'
import {
  atDepth,
  isRetired,
  levelOf,
  placeName,
  placeNamed,
  placeOf,
  retiredPlaceNamed,
  successorOf,
} from '../../../domain/places/places'
import { processorTime } from '../../support/processor-time'

const all = [...divisions.byCode.values()]
const count = (level: string): number => all.filter((place) => place.level === level).length

describe('Divisions of GB/T 2260', () => {
  test('The table holds 34 provinces, 333 prefectures and 2,983 counties.', () => {
    expect([count('province'), count('city'), count('county')]).toEqual([34, 333, 2983])
  })

  test('Pseudo codes, towns of Dongguan and dissolved divisions are not in it.', () => {
    expect(all.filter(({ code }) => Number(code.slice(4)) >= 90)).toEqual([])
    expect(all.filter(({ code }) => /^4419\d[1-9]/u.test(code))).toEqual([])
    for (const code of ['320611', '350402', '370634', '320112', '321150']) {
      expect([code, placeOf(code), isRetired(code)]).toEqual([code, null, true])
    }
  })

  test('No code is both current and retired, and every one has six digits and a name in its province.', () => {
    for (const place of [...all, ...retiredDivisions.byCode.values()]) {
      expect(place.code).toMatch(/^\d{6}$/u)
      expect(place.fullName.startsWith(placeName(`${place.code.slice(0, 2)}0000`) ?? '?')).toBe(true)
    }
    for (const code of retiredDivisions.byCode.keys()) expect(divisions.byCode.has(code)).toBe(false)
  })

  test('Every place is found by its own full name.', () => {
    for (const place of all) expect(placeNamed(place.fullName)).toEqual(place)
  })

  test.each([
    ['北京市海淀区', '110108'],
    ['北京市北京市海淀区', '110108'],
    ['北京市市辖区海淀区', '110108'],
    ['北京海淀区', '110108'],
    ['重庆市巫山县', '500237'],
    ['重庆市县巫山县', '500237'],
    ['海南省省直辖县万宁市', '469006'],
    ['海南省万宁市', '469006'],
    ['湖北省仙桃市', '429004'],
    ['新疆维吾尔自治区图木舒克市', '659003'],
    ['新疆图木舒克市', '659003'],
    ['湖南 长沙市 岳麓区', '430104'],
    ['湖南省/长沙市/岳麓区', '430104'],
    ['长沙市岳麓区', '430104'],
    ['广东省东莞市', '441900'],
    ['香港特别行政区', '810000'],
    ['香港', '810000'],
    ['台湾省', '710000'],
    ['北京市', '110000'],
  ])('%s is %s.', (name, code) => {
    expect(placeNamed(name)?.code).toBe(code)
  })

  test.each(['朝阳区', '不存在省不存在市', '', '__proto__', 'constructor', '海淀', '110108'])(
    '%j names no one place.',
    (name) => {
      expect(placeNamed(name)).toBeNull()
    },
  )

  test.each(['', '__proto__', '11010', '1101080', '999999', '110108\u202e'])('%j is no code.', (code) => {
    expect([placeOf(code), placeName(code), isRetired(code), successorOf(code)]).toEqual([
      null,
      null,
      false,
      null,
    ])
  })

  test('A code is cut to its city where the cohort asks for cities, and only where there is a city.', () => {
    expect(atDepth('440222', 'city')).toBe('440200')
    expect(atDepth('440222', 'county')).toBe('440222')
    expect(atDepth('110108', 'city')).toBe('110108')
    expect(atDepth('469006', 'city')).toBe('469006')
    expect(atDepth('810000', 'city')).toBe('810000')
  })

  test('Hostile names of 64 KB are refused within 50 ms.', () => {
    placeNamed('北京市')
    const spent = processorTime()
    for (const part of ['北', ' ', '/', '\u202e']) {
      expect(placeNamed(part.repeat(65_536))).toBeNull()
      expect(placeOf(part.repeat(65_536))).toBeNull()
    }
    expect(spent()).toBeLessThan(50)
  })
})

describe('Retired codes and their successors', () => {
  test.each([
    ['320602', 'sameName', '320613', '江苏省南通市崇川区'],
    ['350403', 'sameName', '350404', '福建省三明市三元区'],
    ['142322', 'sameName', '141121', '山西省吕梁市文水县'],
    ['139001', 'sameName', '130682', '河北省保定市定州市'],
    ['370684', 'sameStem', '370614', '山东省烟台市蓬莱区'],
    ['500381', 'sameStem', '500116', '重庆市江津区'],
    ['142300', 'sameStem', '141100', '山西省吕梁市'],
    ['320611', 'merged', '320613', '江苏省南通市崇川区'],
    ['350402', 'merged', '350404', '福建省三明市三元区'],
    ['370634', 'merged', '370614', '山东省烟台市蓬莱区'],
    ['310108', 'merged', '310106', '上海市静安区'],
  ])('The retired %s leads (%s) to %s, %s.', (...[code, reason, successor, name]) => {
    expect(successorOf(code)).toEqual({ code: successor, reason })
    expect(placeOf(successor)?.fullName).toBe(name)
  })

  test.each(['330104', '130421', '320112', '341400'])(
    'For %s, which was split up, the person chooses again.',
    (code) => {
      expect(successorOf(code)).toEqual({ code: null, reason: 'chooseAgain' })
    },
  )

  test('Every successor is a place of today in the same province, and at most a tenth must choose again.', () => {
    let again = 0
    for (const code of retiredDivisions.byCode.keys()) {
      const successor = successorOf(code)?.code ?? null
      if (successor === null) again += 1
      else expect([code, placeOf(successor)?.code.slice(0, 2)]).toEqual([code, code.slice(0, 2)])
    }
    expect(again / retiredDivisions.byCode.size).toBeLessThan(0.11)
  })

  test('Every merger names a retired code once, and a place of today by the name it has today.', () => {
    expect(mergerList).toHaveLength(116)
    expect(new Set(mergerList.map(({ retired }) => retired)).size).toBe(mergerList.length)
    for (const { retired, code, name } of mergerList) {
      expect([retired, isRetired(retired), placeOf(code)?.name]).toEqual([retired, true, name])
    }
  })

  test('A retired place is named as it was written, with the city it lay in.', () => {
    expect(placeName('370634')).toBe('山东省烟台市长岛县')
    expect(placeName('142322')).toBe('山西省吕梁地区文水县')
    expect(retiredPlaceNamed('山东省烟台市长岛县')?.code).toBe('370634')
    expect(retiredPlaceNamed('__proto__')).toBeNull()
  })
})

test.each([
  ['441900', '东莞市'],
  ['442000', '中山市'],
  ['460400', '儋州市'],
  ['620200', '嘉峪关市'],
])('%s %s has no counties, so that the city is as deep as anybody can say.', (code, name) => {
  expect(placeOf(code)?.name).toBe(name)
  expect(levelOf(code)).toBe('county')
})

test('A city that has counties, a retired code and no code at all are told apart.', () => {
  expect(levelOf('430100')).toBe('city')
  expect(levelOf('430000')).toBe('province')
  expect(levelOf('430104')).toBe('county')
  expect(levelOf('110103')).toBe('retired')
  expect(levelOf('999999')).toBe('unknown')
})
