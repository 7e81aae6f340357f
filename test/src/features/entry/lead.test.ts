import { leadOf } from '../../../../src/features/entry/lead'
import type { Step } from '../../../../src/features/entry/steps'
import type { Me } from '../../../../src/lib/me'
import { anOwnRecord, NOW, WINDOWS } from '../../support/own-record'

const bind = {
  key: 'studentNo',
  secret: 'lastSix',
  name: false,
  studentNoPattern: '^\\d{10}$',
  tries: 5,
} as const
const cohorts: Me['cohorts'] = [
  { id: '2027-main', name: '2027届', year: 2027, source: WINDOWS.source, bind },
  { id: '2026-main', name: '2026届', year: 2026, source: null, bind },
]
const visitor: Me = { now: NOW, records: [], staff: null, cohorts }
const standing = (status: string): Me => ({ ...visitor, records: [anOwnRecord({ source: { status } })] })
const to = (me: Me, step: Step, cohort = '2027-main') => leadOf({ cohort, step }, me)

describe('[D2] Where a link leads', () => {
  test('Who is not bound in that cohort binds first, bound in another one or not.', () => {
    expect(to(visitor, 'source')).toEqual({ kind: 'bind' })
    expect(to(standing('draft'), 'source', '2026-main')).toEqual({ kind: 'bind' })
  })

  test.each([
    ['draft', 'source', 'source'],
    ['returned', 'source', 'returned'],
    ['inReview', 'source', 'receipt'],
    ['completed', 'source', 'receipt'],
    ['returned', 'result', 'returned'],
    ['inReview', 'result', 'receipt'],
    ['draft', 'destination', 'destination'],
    ['completed', 'confirm', 'confirmation'],
    ['completed', 'report', 'report'],
    ['draft', 'help', 'questions'],
  ] as const)('Who stands at %s and wants %s comes to %s.', (status, step, page) => {
    expect(to(standing(status), step)).toEqual({ kind: 'page', page })
  })

  test.each(['bind', 'due'] as const)(
    'Who is bound and wants %s stays at home, which says what is due.',
    (step) => {
      expect(to(standing('draft'), step)).toEqual({ kind: 'stay' })
    },
  )

  test('There is no result before anything was handed in; a standing that is not known leads home.', () => {
    expect(to(standing('draft'), 'result')).toEqual({ kind: 'stay' })
    expect(to(standing('constructor'), 'source')).toEqual({ kind: 'stay' })
  })

  test('A cohort that there is not is told; help is there for everybody.', () => {
    expect(to(visitor, 'source', '2019-old')).toEqual({ kind: 'unknownCohort' })
    expect(to(standing('draft'), 'source', '2019-old')).toEqual({ kind: 'unknownCohort' })
    expect(to(visitor, 'help')).toEqual({ kind: 'page', page: 'questions' })
  })

  test('An own record counts also after its cohort takes nobody in any more.', () => {
    expect(to({ ...standing('completed'), cohorts: [] }, 'report')).toEqual({ kind: 'page', page: 'report' })
  })

  test('Staff without a record of their own have nothing to bind.', () => {
    const staff = { name: '王老师', roles: ['counselor'], capabilities: ['review'] }
    expect(to({ ...visitor, staff }, 'source')).toEqual({ kind: 'stay' })
  })
})
