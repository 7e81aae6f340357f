import { targetOf } from '../../../../src/features/source/target'

it('A field leads to its own step and is opened there.', () => {
  expect(targetOf('steps', 'ethnicity')).toEqual({ step: 'identity', field: 'ethnicity' })
  expect(targetOf('parts', 'ethnicity')).toEqual({ step: 'person', field: 'ethnicity' })
})

it('A contact field leads to its step only: it is typed on the page, not in a sheet.', () => {
  expect(targetOf('steps', 'mobile')).toEqual({ step: 'contact' })
  expect(targetOf('parts', 'mobile')).toEqual({ step: 'other' })
  expect(targetOf('parts', 'hardship')).toEqual({ step: 'other', field: 'hardship' })
})

it('What no step shows leads nowhere.', () => {
  expect(targetOf('steps', 'householdMoved')).toBeNull()
  expect(targetOf('steps', 'category')).toBeNull()
})
