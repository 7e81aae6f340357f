import { schoolRecordCheck } from '../../../domain/registration/school-record'
import { aRegistration, aSource, ROSTER } from '../../support/registrations'

const whole = { ...ROSTER, level: '本科' }

test('A record passes when the school knows number, college, major, class, level and month of graduation.', () => {
  expect(schoolRecordCheck(aRegistration({ roster: whole }))).toEqual({ state: 'passed', missing: [] })
})

test.each(['studentNo', 'college', 'major', 'class', 'level', 'graduatesOn'] as const)(
  'Without %s it fails, and says so; blank is as good as absent.',
  (field) => {
    const { [field]: _gone, ...absent } = whole
    for (const roster of [absent, { ...whole, [field]: '' }])
      expect(schoolRecordCheck(aRegistration({ roster }))).toEqual({ state: 'failed', missing: [field] })
  },
)

test('What was mended above the roster counts.', () => {
  const amendment = {
    value: '本科',
    was: '',
    cause: 'staff',
    ref: '',
    by: 'openid-office',
    at: 1,
    before: null,
  } as const
  expect(schoolRecordCheck(aRegistration({ roster: ROSTER, amended: { level: amendment } })).state).toBe(
    'passed',
  )
})

test('A whole record that 省中心 could not match fails all the same (G11).', () => {
  const upstream = (state: 'none' | 'waiting' | 'mismatched' | 'passed' | 'initialised') =>
    schoolRecordCheck(aRegistration({ roster: whole, source: { ...aSource.completed(), upstream: state } }))
      .state
  expect(upstream('mismatched')).toBe('failed')
  for (const state of ['none', 'waiting', 'passed', 'initialised'] as const)
    expect(upstream(state)).toBe('passed')
})
