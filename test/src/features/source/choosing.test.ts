import { readFileSync } from 'node:fs'
import { divisionsPath } from '../../../../scripts/divisions'
import { classesFound } from '../../../../src/features/source/classes-found'
import { placeProblemIn } from '../../../../src/features/source/place-problem'
import { withRecent } from '../../../../src/features/source/with-recent'
import { placeTable, type PackedDivisions } from '../../../../src/lib/place-table'

const file = readFileSync(divisionsPath, 'utf8')
const places = placeTable(JSON.parse(file.slice(file.indexOf('{'))) as PackedDivisions)

it('[R4] Classes are found by their own name and by their major, own names first.', () => {
  const classes = [
    { name: '机电2301', major: '机械工程' },
    { name: '车辆2301', major: '车辆工程' },
    { name: '卓越2301', major: '机电一体化' },
  ]
  const names = (text: string): string[] => classesFound(classes, text).map(({ name }) => name)
  expect(names('机电')).toEqual(['机电2301', '卓越2301'])
  expect(names('2301')).toHaveLength(3)
  expect(names('土木')).toEqual([])
  expect(names('')).toHaveLength(3)
})

it('[B4] A former code is not taken, and neither is a place that is less deep than the cohort asks.', () => {
  const county = placeProblemIn(places, 'county')
  const city = placeProblemIn(places, 'city')
  expect([county('511083'), county('511028'), county('511000'), county('999999')]).toEqual([
    ...[null, 'placeRetired', 'placeNotDeepEnough', 'placeUnknown'],
  ])
  expect([city('511000'), city('511083'), city('110000'), city('110108')]).toEqual([
    ...[null, null, 'placeNotDeepEnough', null],
  ])
  expect([county('441900'), county('810000'), county('')]).toEqual([null, null, null])
})

it('Nothing is wrong with a place as long as its name cannot be looked up here.', () => {
  expect(placeProblemIn('loading', 'county')('511028')).toBeNull()
  expect(placeProblemIn('failed', 'county')('511028')).toBeNull()
})

it('Places chosen last come first, each once, and no more than three.', () => {
  expect(withRecent(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c'])
  expect(withRecent(['a', 'b', 'c'], 'd')).toEqual(['d', 'a', 'b'])
})
