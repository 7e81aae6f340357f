import type { Attempt } from '../../../domain/registration/attempt'
import { objectionAnswered } from '../../../domain/registration/objection'
import { performDestination } from '../../../domain/registration/perform'
import type { Registration } from '../../../domain/registration/registration'
import { err } from '../../../domain/result'
import {
  anObjection,
  bringing,
  destinationAttempt,
  householdSeenBy,
  onDestination,
  onRecord,
} from '../../support/attempts'
import { actors } from '../../support/people'
import { afterDestination as after } from '../../support/performed'
import { aDestination, HOUSEHOLD } from '../../support/registrations'
import { DURING } from '../../support/school'

const noticesOf = ({ outbox }: Registration): string[] =>
  outbox.flatMap((work) => (work.kind === 'notice' ? [work.notice] : []))

describe('Objections, mending, opening again and households', () => {
  test.each([
    ['reportError', 'error', 'destinationError'],
    ['askChange', 'change', 'destinationChange'],
  ] as const)(
    '%s is kept as an objection and calls the staff; nothing else changes.',
    (event, kind, about) => {
      const given = destinationAttempt.objecting('confirmed')
      const asked = after(event, given)
      const text = '单位名称写错了'
      expect(asked.destination).toEqual({
        ...given.registration.destination,
        objection: { kind, at: DURING.change, text, fields: ['unitName'] },
      })
      expect(asked.history).toHaveLength(1)
      expect(asked.history[0]).toMatchObject({ touched: ['unitName'] })
      expect(asked.outbox.filter(({ kind: work }) => work !== 'event')).toEqual([
        {
          id: 'registration-1_objection_1',
          dueAt: DURING.change,
          kind: 'ticket',
          about,
          openid: actors.graduate.openid,
          text,
        },
      ])
      expect(noticesOf(asked)).toEqual([])
    },
  )

  test('An objection ends when the destination is mended, opened again, changed or confirmed; nothing else ends it.', () => {
    const said = { objection: anObjection() }
    const ended = (event: 'correct' | 'reopen' | 'change' | 'confirm', given: Attempt) =>
      after(event, onDestination(given, said)).destination.objection
    expect(ended('correct', destinationAttempt.changing('confirmed'))).toBeNull()
    expect(ended('reopen', destinationAttempt.changing('reviewed'))).toBeNull()
    expect(ended('change', destinationAttempt.changingSelf('confirmed'))).toBeNull()
    expect(ended('confirm', destinationAttempt.confirming())).toBeNull()
    const issued = after('issueReport', onDestination(destinationAttempt.reporting(), said))
    expect(issued.destination.objection).toEqual(anObjection())
    const household = destinationAttempt.recordingHousehold(aDestination.confirmed())
    expect(after('recordHousehold', onDestination(household, said)).destination.objection).toEqual(
      anObjection(),
    )
  })

  test('An answer of the staff ends it, and leaves a line; where nothing is asked it changes nothing.', () => {
    const { registration } = onDestination(destinationAttempt.settled('confirmed'), {
      objection: anObjection(),
    })
    const answered = objectionAnswered(registration, { by: actors.counselor.openid, now: DURING.change })
    expect(answered.destination).toEqual({ ...registration.destination, objection: null })
    expect(answered.history.at(-1)).toMatchObject({ what: 'destinationObjectionAnswered', byKind: 'staff' })
    expect(objectionAnswered(answered, { by: actors.counselor.openid, now: DURING.change })).toBe(answered)
  })

  test('What the office mends is measured like a submission: nothing is stored that could not be submitted.', () => {
    const given = destinationAttempt.changing('reviewed')
    const mending = (claims: Record<string, string>) =>
      performDestination('correct', bringing(given, { claims }))
    expect(mending({ creditCode: '91430300MA4EXAMP03', unitName: '' })).toEqual(
      err({ code: 'fieldsInvalid', fields: { creditCode: 'creditCodeInvalid', unitName: 'required' } }),
    )
    expect(mending({ 'archive.place': '110105' })).toEqual(
      err({ code: 'fieldsInvalid', fields: { 'archive.place': 'notSourcePlace' } }),
    )
    expect(mending({ nonsense: 'x' })).toEqual(
      err({ code: 'fieldsInvalid', fields: { nonsense: 'unknownField' } }),
    )
    expect(mending({ category: '999' })).toMatchObject({ error: { fields: { category: 'notAnOption' } } })
  })

  test('Mended into another category it takes over what counts there, and drops what counted before.', () => {
    const given = destinationAttempt.changing('confirmed')
    const claims = { category: '801', schoolName: '示例大学', studyMajor: '法学' }
    const corrected = after('correct', bringing(given, { claims }))
    const expected = { ...claims, 'archive.transfer': '转回生源地', 'archive.place': '430102' }
    expect(corrected.destination).toMatchObject({ category: '801', status: 'reviewed', claims: expected })
    expect(corrected.destination.frozen).toMatchObject({ proxy: true, by: actors.office.openid })
    expect(corrected.destination.frozen?.values).toEqual(expected)
    expect(corrected.archive).toEqual({
      origin: 'student',
      values: { transfer: '转回生源地', place: '430102' },
    })
    expect(noticesOf(corrected)).toEqual(['destinationCorrected'])
    expect(corrected.history.at(-1)).toMatchObject({ touched: Object.keys(claims) })
  })

  test('Signals about what the graduate had submitted end with a correction by the office.', () => {
    const signals = {
      source: [],
      destination: [{ code: 'sameEmployer', field: 'unitName', params: {} }],
    } as const
    const given = onRecord(destinationAttempt.changing('reviewed'), { signals: signals as never })
    expect(after('correct', given).signals).toEqual({ source: [], destination: [] })
  })

  test.each(['reviewed', 'confirmed'] as const)(
    'A %s destination that is opened again stands as it was.',
    (status) => {
      const given = destinationAttempt.changingSelf(status)
      const changed = after('change', given)
      expect(changed.destination).toEqual({
        ...given.registration.destination,
        status: 'draft',
        confirmation: null,
        objection: null,
        returned: null,
      })
      expect(noticesOf(changed)).toEqual([])
    },
  )

  test('A household that staff record voids the confirmation, and the graduate is told; the same again voids nothing.', () => {
    const given = destinationAttempt.recordingHousehold(aDestination.confirmed())
    const recorded = after('recordHousehold', given)
    expect(recorded.household).toEqual({ moved: true, origin: 'staff', values: HOUSEHOLD })
    expect(recorded.destination).toMatchObject({ status: 'reviewed', confirmation: null })
    expect(noticesOf(recorded)).toEqual(['householdRecorded'])
    const again = onRecord(given, { household: recorded.household })
    const seen = bringing(again, householdSeenBy(again))
    expect(after('recordHousehold', seen).destination).toEqual(given.registration.destination)
    const blank = bringing(given, { household: { ...HOUSEHOLD, station: '  ' } })
    expect(after('recordHousehold', blank).household.values).toEqual(HOUSEHOLD)
  })

  test('A household names every wrong value at once.', () => {
    const given = destinationAttempt.recordingHousehold(aDestination.reviewed())
    expect(
      performDestination('recordHousehold', bringing(given, { household: { kind: '别处', moved: '是' } })),
    ).toEqual(
      err({
        code: 'householdFilled',
        fields: { kind: 'notAnOption', moved: 'unknownField', address: 'required' },
      }),
    )
  })
})
