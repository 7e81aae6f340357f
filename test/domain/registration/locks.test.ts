import { allowedActions } from '../../../domain/registration/allowed-actions'
import { effectiveClass, locksAt, lockOn } from '../../../domain/registration/source-fields'
import { bringing, by, onPolicy, onRecord, sourceAttempt, when } from '../../support/attempts'
import { actors } from '../../support/people'
import { afterSource } from '../../support/performed'
import { aField, DURING } from '../../support/school'

/** G12: a field locked for one graduate from an event on. */
const given = sourceAttempt.locking(sourceAttempt.filling())
const from = DURING.source

test('Locked are the fields that were asked for, from the instant on, for the cause that was given.', () => {
  const locked = afterSource('lockFields', given)
  expect(locked.locks).toEqual([
    { field: 'politicalStatus', from, cause: '申请电子协议' },
    { field: 'graduatesOn', from, cause: '申请电子协议' },
  ])
  expect(locked.history.at(-1)).toMatchObject({
    what: 'fieldsLocked',
    byKind: 'staff',
    touched: ['politicalStatus', 'graduatesOn'],
    reasons: { general: '申请电子协议' },
  })
  expect(locked.outbox).toContainEqual(expect.objectContaining({ kind: 'notice', notice: 'fieldsLocked' }))
})

test('The graduate may change the field one millisecond before, and not at the instant.', () => {
  const mine = onRecord(sourceAttempt.filling(), { locks: afterSource('lockFields', given).locks })
  const before = when(mine, from - 1)
  expect(effectiveClass(before, 'politicalStatus')).toBe('proof')
  expect([lockOn(before, 'politicalStatus'), locksAt(before, 'politicalStatus')]).toEqual([null, from])
  expect(effectiveClass(mine, 'politicalStatus')).toBe('locked')
  expect(lockOn(mine, 'politicalStatus')).toEqual({ why: 'event', from, cause: '申请电子协议' })
  expect([locksAt(mine, 'politicalStatus'), locksAt(mine, 'mobile')]).toEqual([null, null])
})

test('Of a date of the policy and an event ahead the earlier one is told.', () => {
  const mine = when(onRecord(sourceAttempt.filling(), { locks: afterSource('lockFields', given).locks }), 0)
  const dated = (lockedFrom: number) =>
    onPolicy(mine, {
      fields: { ...mine.policy.fields, politicalStatus: aField({ class: 'proof', lockedFrom }) },
    })
  expect(locksAt(dated(from - 5), 'politicalStatus')).toBe(from - 5)
  expect(locksAt(dated(from + 5), 'politicalStatus')).toBe(from)
})

test('An earlier lock stands, a later one gives way to an earlier, and a field has one lock.', () => {
  const once = onRecord(given, { locks: afterSource('lockFields', given).locks })
  const fields = ['politicalStatus', 'name'] as const
  const later = afterSource('lockFields', bringing(once, { locks: { fields, from: from + 1 } }))
  expect(later.locks.map(({ field, from: since }) => [field, since])).toEqual([
    ['politicalStatus', from],
    ['graduatesOn', from],
    ['name', from + 1],
  ])
  expect(later.history.at(-1)?.touched).toEqual(['name'])
  const earlier = afterSource('lockFields', bringing(once, { locks: { fields, from: from - 1 } }))
  expect(earlier.locks.filter(({ field }) => field === 'politicalStatus')).toEqual([
    { field: 'politicalStatus', from: from - 1, cause: '申请电子协议' },
  ])
})

test('Unlocked are the fields that were asked for and locked, and no other.', () => {
  const locked = onRecord(given, { locks: afterSource('lockFields', given).locks })
  const unlocking = bringing(locked, {
    locks: { fields: ['graduatesOn', 'name'], from },
    reasons: { general: '协议作废' },
  })
  const next = afterSource('unlockFields', unlocking)
  expect(next.locks.map(({ field }) => field)).toEqual(['politicalStatus'])
  expect(next.history.at(-1)).toMatchObject({ what: 'fieldsUnlocked', touched: ['graduatesOn'] })
  expect(next.outbox).toContainEqual(expect.objectContaining({ kind: 'notice', notice: 'fieldsUnlocked' }))
})

test('The office may start either, a counselor neither.', () => {
  const offered = (actor: typeof actors.office) => allowedActions(by(sourceAttempt.completed(), actor)).source
  expect(offered(actors.office)).toEqual(expect.arrayContaining(['lockFields', 'unlockFields']))
  expect(offered(actors.counselor)).not.toContain('lockFields')
})
