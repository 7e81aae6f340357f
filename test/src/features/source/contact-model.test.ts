import { contactEdit } from '../../../../src/features/source/contact-model'
import { allFields, formOf } from '../../../../src/features/source/model'
import { own } from './own'

const views = allFields(formOf(own(), {}))
const needed = (field: string): boolean => field === 'mobile'

it('[D5] Only what changed is sent, and without what cannot stand.', () => {
  expect(contactEdit(views, { mobile: ' 13800001111 ', qq: '3001427765', postcode: '41' }, needed)).toEqual({
    claims: { qq: '3001427765' },
    problems: { postcode: 'postcodeInvalid' },
  })
})

it('[R7] A QQ number of letters, a landline without its area code and an address nobody could deliver to are named.', () => {
  const typed = { qq: '小明', homePhone: '8888888', address: '示例路' }
  expect(contactEdit(views, typed, needed).problems).toEqual({
    qq: 'qqDigitsOnly',
    homePhone: 'phoneNeedsAreaCode',
    address: 'addressTooVague',
  })
})

it('What the cohort needs does not become empty; anything else may.', () => {
  const filled = views.map((view) => (view.key === 'qq' ? { ...view, value: '3001427765' } : view))
  expect(contactEdit(filled, { mobile: '', qq: '' }, needed)).toEqual({
    claims: { qq: '' },
    problems: { mobile: 'required' },
  })
})
