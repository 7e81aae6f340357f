import { changedFields } from '../../../domain/registration/changed-fields'
import { aRegistration, frozen } from '../../support/registrations'

/** What a submission changes, as a queue tells it before anybody has opened the record. */
const submitted = (flow: 'source' | 'destination', values: object, roster: object) => {
  const registration = { ...aRegistration(), roster: { ...roster } }
  const content = { values: { ...values }, baseline: { ...values } }
  return { ...registration, [flow]: { ...registration[flow], frozen: frozen(content) } }
}

test('Of a source submission: fields that differ from the roster, are new in it, or are emptied.', () => {
  const roster = { name: '林晓舟', qq: '10001', politicalStatus: '群众', address: '', email: 'a@b.cn' }
  const values = { name: '林晓舟', qq: '', politicalStatus: '中共党员', address: '', ethnicity: '汉族' }
  expect(changedFields(submitted('source', values, roster), 'source')).toEqual([
    'qq',
    'politicalStatus',
    'email',
    'ethnicity',
  ])
})

test('Of a destination: every field that is filled in, whatever stood there before.', () => {
  const values = { category: '10', unitName: '示例公司', note: '' }
  expect(changedFields(submitted('destination', values, { category: '10' }), 'destination')).toEqual([
    'category',
    'unitName',
  ])
})

test('Of nothing submitted: no field.', () => {
  expect(changedFields(aRegistration(), 'source')).toEqual([])
})
