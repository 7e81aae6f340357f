import type { Attempt } from '../../../domain/registration/attempt'
import { shownCategory } from '../../../domain/registration/shown-destination'
import { performDestination } from '../../../domain/registration/perform'
import { err } from '../../../domain/result'
import { bringing, destinationAttempt, onDestination, onRecord, seenBy } from '../../support/attempts'
import { actors } from '../../support/people'
import { afterDestination as after } from '../../support/performed'
import { aDestination, aRegistration, EMPLOYED } from '../../support/registrations'
import { aCohort, at, DURING } from '../../support/school'

const saving = (claims: Record<string, string>): Attempt => bringing(destinationAttempt.filling(), { claims })

describe('Filling in', () => {
  test('Saving adds to what was saved before, and an emptied field is gone.', () => {
    const saved = after('save', saving({ unitName: '', work: '设计' }))
    const { unitName: _unitName, ...others } = EMPLOYED
    expect(saved.destination).toMatchObject({ status: 'draft', claims: { ...others, work: '设计' } })
    expect(saved.destination.claims).not.toHaveProperty('unitName')
  })

  test('Every wrong value is named at once, and nothing is saved.', () => {
    const claims = { nonsense: 'x', unitName: '字'.repeat(101), 'archive.transfer': '寄回家' }
    expect(performDestination('save', saving(claims))).toEqual(
      err({
        code: 'fieldsInvalid',
        fields: { nonsense: 'unknownField', unitName: 'tooLong', 'archive.transfer': 'notAnOption' },
      }),
    )
  })

  test('An incomplete submission names every missing field.', () => {
    const given = onDestination(destinationAttempt.filling(), {
      claims: { category: '801', 'archive.transfer': '托管单位接收' },
    })
    expect(performDestination('submit', given)).toEqual(
      err({
        code: 'fieldsComplete',
        fields: {
          schoolName: 'required',
          studyMajor: 'required',
          'archive.receiver': 'required',
          'archive.address': 'required',
        },
      }),
    )
  })
})

describe('Review', () => {
  test('The last approval sets the category and the archive’s way.', () => {
    const done = after('approve', destinationAttempt.approving(0, 1))
    expect(done.destination).toMatchObject({
      status: 'reviewed',
      category: '10',
      returned: null,
      confirmation: null,
    })
    expect(done.archive).toEqual({ origin: 'student', values: { transfer: '转回生源地' } })
  })

  test('An approval before the last sets neither.', () => {
    const given = onRecord(destinationAttempt.approving(0, 2), { archive: { origin: 'none', values: {} } })
    const next = after('approve', given)
    expect(next.destination).toMatchObject({ status: 'inReview', level: 1, category: '' })
    expect(next.archive.origin).toBe('none')
  })

  test('Revoking a reviewed destination takes its category and the archive’s way with it.', () => {
    const undone = after('revoke', destinationAttempt.revokingLast(2))
    expect(undone.destination).toMatchObject({ status: 'inReview', level: 1, category: '', claims: EMPLOYED })
    expect(undone.destination.decisions.map(({ level }) => level)).toEqual([0])
    expect(undone.archive).toEqual({ origin: 'none', values: {} })
  })

  test('Revoking leaves an archive that was imported.', () => {
    const archive = { origin: 'import', values: { transfer: '转回生源地' } } as const
    expect(after('revoke', onRecord(destinationAttempt.revokingLast(1), { archive })).archive).toEqual(
      archive,
    )
  })

  test('An import is reviewed in a round of its own, with archive, category and a digest to confirm.', () => {
    const imported = after('import', destinationAttempt.importing())
    expect(imported.destination).toMatchObject({
      status: 'reviewed',
      round: 1,
      category: '10',
      claims: EMPLOYED,
    })
    expect(imported.destination.frozen).toMatchObject({ round: 1, values: EMPLOYED, proxy: true })
    expect(imported.archive).toEqual({ origin: 'import', values: { transfer: '转回生源地' } })
  })
})

describe('Confirmation and change', () => {
  test('Confirming stores what exactly was confirmed, under a new id.', () => {
    const given = destinationAttempt.confirming()
    expect(after('confirm', given).destination).toMatchObject({
      status: 'confirmed',
      confirmation: { id: 'new-id', at: DURING.confirmation, digest: given.input.seen?.digest },
    })
  })

  test('A correction by the office makes a new round and digest, so the old screen confirms nothing.', () => {
    const corrected = after('correct', destinationAttempt.changing('confirmed'))
    expect(corrected.destination).toMatchObject({
      status: 'reviewed',
      round: 2,
      category: '10',
      confirmation: null,
    })
    expect(corrected.destination.frozen?.values).toEqual({ ...EMPLOYED, unitName: '另一家公司' })
    expect(corrected.destination.frozen?.baseline).toEqual(EMPLOYED)
    const old = destinationAttempt.confirming()
    expect(performDestination('confirm', { ...old, registration: corrected })).toEqual(
      err({ code: 'seenLatest' }),
    )
    const seen = { ...old, registration: corrected }
    expect(performDestination('confirm', bringing(seen, seenBy(seen, 'destination'))).ok).toBe(true)
  })

  test('Reopening gives the graduate the form back, without confirmation and without an old deadline.', () => {
    const reopened = after('reopen', destinationAttempt.changing('confirmed'))
    expect(reopened.destination).toMatchObject({
      status: 'draft',
      confirmation: null,
      returned: null,
      claims: EMPLOYED,
    })
  })

  test('After reopening, the reviewer compares with what was reviewed, however often it is sent back.', () => {
    const reopened = after('reopen', destinationAttempt.changing('confirmed'))
    const given = onRecord(destinationAttempt.filling(), reopened)
    const first = after('submit', onDestination(given, { claims: { ...EMPLOYED, unitName: '甲公司' } }))
    expect(first.destination.frozen?.baseline).toEqual(EMPLOYED)
    const back = onRecord(destinationAttempt.returning(0, 1), first)
    const returned = after('return', bringing(back, seenBy(back, 'destination')))
    const again = after('submit', onRecord(destinationAttempt.filling(), returned))
    expect(again.destination.frozen?.baseline).toEqual(EMPLOYED)
    const withdrawn = after('withdraw', onRecord(destinationAttempt.filling(), again))
    const third = after('submit', onRecord(destinationAttempt.filling(), withdrawn))
    expect(third.destination.frozen?.baseline).toEqual(EMPLOYED)
  })

  test('A second level that sends back after the first approved leaves the comparison as it was.', () => {
    const reviewed = destinationAttempt.settled('reviewed').registration.destination
    const returned = {
      level: 1,
      reasons: { general: '请补充' },
      resubmitBy: DURING.change,
      by: actors.counselor.openid,
      at: DURING.destination,
      before: null,
    } as const
    const { frozen } = reviewed
    const second =
      frozen === null
        ? null
        : { ...frozen, round: 2, values: { ...EMPLOYED, work: '设计' }, baseline: EMPLOYED }
    const decisions = [...reviewed.decisions, { level: 0, round: 2, by: actors.counselor.openid, at: 1 }]
    const destination = {
      ...reviewed,
      status: 'returned',
      round: 2,
      frozen: second,
      returned,
      decisions,
    } as const
    const again = after('submit', onRecord(destinationAttempt.filling(), { destination }))
    expect(again.destination.frozen?.baseline).toEqual(EMPLOYED)
  })

  test.each(['reportError', 'askChange'] as const)('%s is a wish: only the history knows.', (event) => {
    const given = destinationAttempt.settled('confirmed')
    const asked = after(event, given)
    expect(asked.destination).toEqual(given.registration.destination)
    expect(asked.history).toHaveLength(1)
    expect(asked.outbox.map(({ kind }) => kind)).toEqual(['event'])
  })

  test.each(['reportError', 'askChange', 'issueReport'] as const)(
    '%s by the graduate leaves a reviewer’s hold on the record.',
    (event) => {
      const lease = { by: actors.counselor.openid, until: DURING.change + 1, request: 'request-1' }
      expect(after(event, onRecord(destinationAttempt.reporting(), { lease })).lease).toEqual(lease)
    },
  )
})

describe('待就业 at the cut-off (N12)', () => {
  const cutOff = at('2027-07-01')
  test.each([
    ['a millisecond before', cutOff - 1, ''],
    ['at the instant', cutOff, '70'],
    ['a millisecond after', cutOff + 1, '70'],
  ])('Who has nothing %s counts accordingly.', (_moment, now, expected) => {
    for (const destination of [
      aDestination.none(),
      aDestination.draft(),
      aDestination.inReview(),
      aDestination.returned(),
    ])
      expect(shownCategory(aRegistration({ destination }), aCohort(), now)).toBe(expected)
  })

  test('Who has a reviewed destination keeps it, before and after.', () => {
    for (const destination of [aDestination.reviewed(), aDestination.confirmed()])
      for (const now of [cutOff - 1, cutOff, cutOff + 1])
        expect(shownCategory(aRegistration({ destination }), aCohort(), now)).toBe('10')
  })

  test('A cohort without a cut-off never counts anybody.', () => {
    expect(shownCategory(aRegistration(), aCohort({ cutOffAt: null }), cutOff + 1)).toBe('')
  })
})
