import { reportedFields } from '../../../../domain/registration/confirmation'
import { basicsOf } from '../../../../src/features/destination/basics'
import { anOwnRecord } from '../../support/own-record'

const own = {
  ...anOwnRecord(),
  documentType: '居民身份证',
  record: { name: '林知夏', sourcePlace: '430104', householdMoved: '否', archiveMoved: '是' },
}
const nameOf = (code: string): string | null => (code === '430104' ? '湖南省长沙市岳麓区' : null)

it('Everything that a confirmation reports is shown to who confirms.', () => {
  const { person, moved } = basicsOf(own, nameOf)
  expect(person.length + moved.length).toBe(reportedFields.length)
})

it('Places are told by name, the document by its end, and the archive beside the household.', () => {
  const { person, moved } = basicsOf(own, nameOf)
  expect(person).toContainEqual({ label: '生源地', value: '湖南省长沙市岳麓区' })
  expect(person.find(({ label }) => label === '居民身份证')?.value).toContain('2647')
  expect(moved).toEqual([
    { label: '户口是否转入学校', value: '否' },
    { label: '档案是否转入学校', value: '是' },
  ])
})
