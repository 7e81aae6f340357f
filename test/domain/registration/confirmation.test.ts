import { keepingConfirmation } from '../../../domain/registration/confirmation'
import { fieldKeys, type FieldKey, type Values } from '../../../domain/registration/fields'
import { reimported } from '../../../domain/registration/new-registration'
import type { Amendment, Registration } from '../../../domain/registration/registration'
import { aDestination, aRegistration, ROSTER } from '../../support/registrations'
import { DURING, PLACE } from '../../support/school'

/** What the report on an archive and on a household shows (seed N), written down once more by hand. */
const reported: readonly FieldKey[] = [
  'name',
  'sex',
  'birthDate',
  'documentType',
  'studentNo',
  'college',
  'major',
  'level',
  'years',
  'graduatesOn',
  'sourcePlace',
  'householdMoved',
  'archiveMoved',
]
const unreported = fieldKeys.filter((field) => !reported.includes(field))

/** Every field has a value, so that each of them can change, and go away. */
const full: Values = {
  ...Object.fromEntries(fieldKeys.map((field) => [field, `${field} as it was`])),
  ...ROSTER,
}
const confirmed = (over: Partial<Registration> = {}): Registration =>
  aRegistration({ roster: full, destination: aDestination.confirmed(), ...over })
const other = (field: FieldKey): Values => ({ ...full, [field]: 'something else' })
const without = (field: FieldKey): Values => ({ ...full, [field]: '' })
const amendment = (value: string): Amendment => ({
  value,
  was: '',
  cause: 'source',
  ref: '1',
  by: 'openid-counselor',
  at: DURING.source,
  before: null,
})

const standing = ({ destination: { status, confirmation } }: Registration) => ({ status, confirmation })
const { confirmation } = aDestination.confirmed()
const stands = { status: 'confirmed', confirmation }
const isVoid = { status: 'reviewed', confirmation: null }

/** The record as the same school imports it again with other values. */
const reimport = (before: Registration, values: Values): Registration =>
  reimported(
    before,
    {
      ...PLACE,
      importId: 'import-2',
      values,
      rosterHash: 'hash-2',
      documentType: before.documentType,
      documentFp: before.documentFp,
      documentLast4: before.documentLast4,
      document: before.document,
      nameKeys: [],
      units: PLACE,
    },
    { by: 'openid-office', now: DURING.change },
  )

describe.each(reported)('A change of %s, which is reported,', (field) => {
  test('voids the confirmation, whether the roster or an amendment makes it.', () => {
    for (const after of [
      confirmed({ roster: other(field) }),
      confirmed({ roster: without(field) }),
      confirmed({ amended: { [field]: amendment('something else') } }),
    ])
      expect(standing(keepingConfirmation(confirmed(), after))).toEqual(isVoid)
  })

  test('voids it by an import too, and the graduate is told.', () => {
    const after = reimport(confirmed(), other(field))
    expect(standing(after)).toEqual(isVoid)
    expect(after.outbox.map(({ kind }) => kind)).toEqual(['event', 'notice'])
  })

  test('voids nothing below an amendment that hides it.', () => {
    const amended = { [field]: amendment('as approved') }
    expect(standing(reimport(confirmed({ amended }), other(field)))).toEqual(stands)
  })
})

describe.each(unreported)('A change of %s, which is not reported,', (field) => {
  test('leaves the confirmation as it was, by hand and by import.', () => {
    const amended = { [field]: amendment('something else') }
    expect(standing(keepingConfirmation(confirmed(), confirmed({ amended })))).toEqual(stands)
    expect(standing(keepingConfirmation(confirmed(), confirmed({ roster: without(field) })))).toEqual(stands)
    expect(standing(reimport(confirmed(), other(field)))).toEqual(stands)
  })
})

test('An import that absorbs an amendment changes what nobody reads, and voids nothing.', () => {
  const amended = { name: amendment('林晓州') }
  const after = reimport(confirmed({ amended }), { ...full, name: '林晓州' })
  expect([after.amended, standing(after)]).toEqual([{}, stands])
})

test('A value that is missing and one that is empty read the same.', () => {
  const { years: _gone, ...missing } = full
  const [before, after] = [confirmed({ roster: missing }), confirmed({ roster: without('years') })]
  expect(standing(keepingConfirmation(before, after))).toEqual(stands)
})

test('A voided confirmation takes nothing else of the destination with it.', () => {
  const before = confirmed()
  const { destination } = keepingConfirmation(before, confirmed({ roster: other('name') }))
  expect(destination).toEqual({ ...before.destination, ...isVoid })
})

test.each(['none', 'draft', 'inReview', 'returned', 'reviewed'] as const)(
  'A destination that is %s has nothing to void: it stays as it is, whatever changes.',
  (status) => {
    const destination = aDestination[status]()
    const after = confirmed({ destination, roster: other('name') })
    expect(keepingConfirmation(confirmed({ destination }), after)).toBe(after)
  },
)
