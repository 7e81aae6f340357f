import type { Attempt } from '../../../domain/registration/attempt'
import { shownCategory } from '../../../domain/registration/shown-destination'
import { performDestination } from '../../../domain/registration/perform'
import { err } from '../../../domain/result'
import type { Registration } from '../../../domain/registration/registration'
import {
  anObjection,
  bringing,
  destinationAttempt,
  onDestination,
  onRecord,
  readingAll,
  seenBy,
} from '../../support/attempts'
import { actors } from '../../support/people'
import { afterDestination as after } from '../../support/performed'
import { aDestination, aRegistration, EMPLOYED } from '../../support/registrations'
import { aCohort, at, DURING } from '../../support/school'

const saving = (claims: Record<string, string>): Attempt => bringing(destinationAttempt.filling(), { claims })

const noticesOf = ({ outbox }: Registration): string[] =>
  outbox.flatMap((work) => (work.kind === 'notice' ? [work.notice] : []))

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
          'archive.contact': 'required',
          'archive.phone': 'required',
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
    expect(done.archive).toEqual({ origin: 'student', values: { transfer: '转回生源地', place: '430102' } })
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

  test('What the school knows without the archive’s way is a draft, and the graduate is told to complete it.', () => {
    const begun = after('prefill', destinationAttempt.prefilling())
    const { 'archive.transfer': _transfer, 'archive.place': _place, ...going } = EMPLOYED
    expect(begun.destination).toMatchObject({
      status: 'draft',
      round: 0,
      category: '',
      claims: going,
      frozen: null,
    })
    expect(begun.archive.origin).toBe('none')
    expect(noticesOf(begun)).toEqual(['destinationPrefilled'])
    const given = onRecord(destinationAttempt.filling(), begun)
    expect(performDestination('submit', given)).toEqual(
      err({ code: 'fieldsComplete', fields: { 'archive.transfer': 'required' } }),
    )
  })

  test('A list with a wrong value begins and brings nothing, and says which.', () => {
    const wrong = { creditCode: '91430300MA4EXAMP03', nonsense: 'x' }
    const fields = { creditCode: 'creditCodeInvalid', nonsense: 'unknownField' }
    const listed = (given: Attempt): Attempt => {
      const { category = '', values = {} } = given.input.destination ?? {}
      return bringing(given, { destination: { category, values: { ...values, ...wrong } } })
    }
    expect(performDestination('prefill', listed(destinationAttempt.prefilling()))).toEqual(
      err({ code: 'fieldsInvalid', fields }),
    )
    expect(performDestination('import', listed(destinationAttempt.importing()))).toEqual(
      err({ code: 'schemaValid', fields }),
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
    expect(imported.archive).toEqual({
      origin: 'import',
      values: { transfer: '转回生源地', place: '430102' },
    })
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
    // The new round on the screen, and the lines as they were: another employer is another line.
    const half = bringing(seen, seenBy(seen, 'destination'))
    expect(performDestination('confirm', half)).toEqual(err({ code: 'contentsSeen' }))
    expect(performDestination('confirm', readingAll(half)).ok).toBe(true)
  })

  test('Reopening gives the graduate the form back, with the reasons and a day until which to mend it.', () => {
    const given = destinationAttempt.changing('confirmed')
    const reopened = after('reopen', onDestination(given, { objection: anObjection() }))
    expect(reopened.destination).toMatchObject({
      status: 'draft',
      confirmation: null,
      objection: null,
      claims: EMPLOYED,
      returned: {
        level: 0,
        reasons: { general: '请补充材料' },
        resubmitBy: DURING.change + 3 * 24 * 3_600_000,
        by: actors.office.openid,
        at: DURING.change,
        before: null,
      },
    })
    expect(noticesOf(reopened)).toEqual(['destinationReopened'])
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

  test.each(['reportError', 'askChange', 'issueReport'] as const)(
    '%s by the graduate leaves a reviewer’s hold on the record.',
    (event) => {
      const lease = { by: actors.counselor.openid, until: DURING.change + 1, request: 'request-1' }
      const given = bringing(destinationAttempt.reporting(), { reasons: { general: '写错了' } })
      expect(after(event, onRecord(given, { lease })).lease).toEqual(lease)
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
