import { roundOf } from '../../../../src/features/destination/round-of'
import { anOwnRecord } from '../../support/own-record'

const after = (...history: readonly string[]) => roundOf(anOwnRecord({ history }))

test.each([
  'destinationPrefilled',
  'destinationImported',
  'destinationReturned',
  'destinationReopened',
  'destinationChanged',
  'destinationCorrected',
])('A form that was opened by %s is another round.', (what) => {
  expect(after('destinationSaved', what)).not.toBe(after('destinationSaved'))
})

test('The graduate’s own saving, a picture and what happens in the other flow are no other round.', () => {
  const first = after('destinationPrefilled')
  for (const what of ['destinationSaved', 'destinationProofAttached', 'sourceReturned', 'householdRecorded'])
    expect(after('destinationPrefilled', what)).toBe(first)
})
