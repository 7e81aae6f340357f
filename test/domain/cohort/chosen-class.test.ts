import {
  chosenClass,
  classesOf,
  emptyStructure,
  placed,
  type Structure,
} from '../../../domain/cohort/structure'
import { sha256 } from '../../support/school'

const rows = [
  { college: '机电', majorCode: '0802', major: '机械', class: '2301班' },
  { college: '机电', majorCode: '0812', major: '测绘', class: '2301班' },
  { college: '机电', majorCode: '0812', major: '测绘', class: '2302班' },
  { college: '法学', majorCode: '0301', major: '法学', class: '2303班' },
]
const structure = rows.reduce<Structure>(
  (known, row) => placed(known, row, sha256).structure,
  emptyStructure('2027-main'),
)
const idsOf = (index: number) => {
  const row = rows[index]
  if (row === undefined) throw new Error('no such row')
  return placed(structure, row, sha256).ids
}

test('The classes of a college come with their majors, those of others do not come.', () => {
  expect(classesOf(structure, idsOf(0).collegeId)).toEqual([
    { name: '2301班', major: '机械' },
    { name: '2301班', major: '测绘' },
    { name: '2302班', major: '测绘' },
  ])
  expect(classesOf(structure, 'no-college')).toEqual([])
})

test('A class is found with the major and its code that follow from it, and the ids of both (R4).', () => {
  const { collegeId, majorId, classId } = idsOf(2)
  expect(chosenClass(structure, { collegeId, majorId: 'another' }, '2302班')).toEqual({
    values: { class: '2302班', major: '测绘', majorCode: '0812' },
    place: { classId, majorId },
  })
})

test('Of two classes of one name the one of the own major is meant; without such a one nobody guesses.', () => {
  const { collegeId, majorId, classId } = idsOf(1)
  expect(chosenClass(structure, { collegeId, majorId }, '2301班')?.place).toEqual({ classId, majorId })
  expect(chosenClass(structure, { collegeId, majorId: 'another' }, '2301班')).toBeNull()
})

test('A class of another college, and one that is not there, are none.', () => {
  const { collegeId, majorId } = idsOf(0)
  for (const name of ['2303班', '9999班', '', 'constructor'])
    expect(chosenClass(structure, { collegeId, majorId }, name)).toBeNull()
})
