import { isOutdated } from '../../../../src/features/destination/outdated'
import type { Trouble } from '../../../../src/lib/cloud'

const isRead = (...codes: readonly Trouble['code'][]) => codes.map((code) => isOutdated({ code }))

test('Only a refusal that says that something else stands now takes the tick away.', () => {
  expect(isRead('seenLatest', 'contentsSeen', 'conflict')).toEqual([true, true, true])
})

test('Without a network, in a busy hour and for any other refusal the tick stays.', () => {
  expect(isRead('offline', 'busy', 'unexpected', 'confirmationOpen', 'householdReady')).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
  expect(isOutdated(null)).toBe(false)
})
