import { pendingRows } from '../../../../src/features/home/pending'
import { anOwnRecord, at } from '../../support/own-record'

const said = (kind: 'error' | 'change') => ({
  kind,
  at: at('2027-06-29T10:00'),
  text: '接收部门漏了',
  fields: [],
})
const waiting = { moved: true, origin: 'none', values: {} } as const

it('What was said about a destination waits for the school, and leads to where it is read.', () => {
  expect(pendingRows(anOwnRecord({ destination: { status: 'reviewed', objection: said('error') } }))).toEqual(
    [
      {
        key: 'objection',
        label: '去向信息有误',
        text: '6月29日 10:00提出，等老师处理。',
        page: 'confirmation',
      },
    ],
  )
  const asked = anOwnRecord({ destination: { status: 'confirmed', objection: said('change') } })
  expect(pendingRows(asked)[0]?.label).toBe('申请变更去向')
})

it('A household that the school has to record is told while the destination is under review.', () => {
  const keys = (status: string, household: { moved: boolean; origin: 'none' | 'staff'; values: object }) =>
    pendingRows(anOwnRecord({ destination: { status, household: { ...household, values: {} } } })).map(
      ({ key }) => key,
    )
  expect(keys('inReview', waiting)).toEqual(['household'])
  expect(keys('draft', waiting)).toEqual([])
  expect(keys('inReview', { ...waiting, origin: 'staff' })).toEqual([])
  expect(keys('inReview', { ...waiting, moved: false })).toEqual([])
})

it('Nothing waits where nothing was asked for.', () => {
  expect(pendingRows(anOwnRecord())).toEqual([])
})
