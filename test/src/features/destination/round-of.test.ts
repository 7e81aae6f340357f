import { roundOf } from '../../../../src/features/destination/round-of'
import { anOwnRecord, BOUND_AT, NOW, type OwnRecord } from '../../support/own-record'

type Destination = Partial<OwnRecord['destination']>

const round = (destination: Destination, history: readonly string[] = []) =>
  roundOf(anOwnRecord({ destination, history }))
const back = (resubmitBy: number) => ({ level: 0, reasons: {}, resubmitBy })

const nothing: Destination = { status: 'none', round: 0 }
const returned: Destination = { status: 'returned', round: 1, returned: back(NOW) }
const reviewed: Destination = { status: 'reviewed', round: 2, returned: null }

test.each<[string, Destination, Destination]>([
  ['brought without the archive’s way', nothing, { status: 'draft', round: 0, returned: back(NOW) }],
  ['imported', nothing, { status: 'reviewed', round: 1 }],
  ['submitted and withdrawn again', { status: 'draft', round: 0 }, { status: 'draft', round: 1 }],
  ['returned', { status: 'draft', round: 1 }, returned],
  ['returned once more', returned, { ...returned, returned: back(NOW + 1) }],
  ['corrected by the office', reviewed, { ...reviewed, round: 3 }],
  ['reopened by the office', reviewed, { ...reviewed, status: 'draft', returned: back(NOW) }],
  ['changed by the graduate', reviewed, { ...reviewed, status: 'draft' }],
  [
    'changed by the graduate after it was confirmed',
    { ...reviewed, status: 'confirmed' },
    { ...reviewed, status: 'draft' },
  ],
])('A destination that was %s is in another round.', (_, before, after) => {
  expect(round(after)).not.toBe(round(before))
})

test('The form stays in its round while it is filled field by field, however long its history gets.', () => {
  const first = round(nothing)
  const saved = Array.from({ length: 20 }, () => 'destinationSaved')
  expect(round({ status: 'draft', round: 0 }, saved)).toBe(first)
  const opened: Destination = { status: 'draft', round: 2, returned: back(NOW) }
  expect(round(opened, ['destinationReopened'])).toBe(round(opened, saved))
  expect(round(opened, ['destinationProofAttached', 'sourceReturned'])).toBe(round(opened, saved))
})

test('Whoever holds the record after another binding is in another round.', () => {
  const own = anOwnRecord({ destination: returned })
  expect(roundOf({ ...own, boundAt: BOUND_AT + 1 })).not.toBe(roundOf(own))
})
