import { targetOf } from '../../../../src/features/source/target'

it('A field leads to its own step and is opened there.', () => {
  expect(targetOf('ethnicity')).toEqual({ step: 'identity', field: 'ethnicity' })
})

it('A contact field leads to its step only: it is typed on the page, not in a sheet.', () => {
  expect(targetOf('mobile')).toEqual({ step: 'contact' })
})

it('What no step shows leads nowhere.', () => {
  expect(targetOf('householdMoved')).toBeNull()
  expect(targetOf('category')).toBeNull()
})
