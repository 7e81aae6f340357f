import type { Attempt } from '../../../domain/registration/attempt'
import {
  correctionActions,
  decidesOnCorrections,
  mayRequestCorrection,
  performCorrection,
  type CorrectionInput,
} from '../../../domain/registration/correction-effects'
import type { CorrectionEvent } from '../../../domain/registration/correction-flow'
import { effectiveValues } from '../../../domain/registration/effective-values'
import type { Registration } from '../../../domain/registration/registration'
import { bringing, by, destinationAttempt, onPolicy, onRecord, sourceAttempt } from '../../support/attempts'
import { actors } from '../../support/people'
import { rulingVersion } from '../../../domain/registration/ruling-policy'
import { afterSource } from '../../support/performed'
import { aCorrection, anUpload, aPicture, EVIDENCE } from '../../support/registrations'
import { aCohort, aField, aPolicy } from '../../support/school'

/** 更正申请 after completion (G9, G13): what a request, a comparison and an application do to a record. */
const withEvidence = (given: Attempt): Attempt =>
  onRecord(given, { proofs: { ...given.registration.proofs, p3: EVIDENCE } })
const completed = withEvidence(sourceAttempt.completed())
const asked: CorrectionInput = { values: { graduatesOn: '2027-12' }, reason: '实际十二月毕业' }
const standing = { correction: 'correction-1', reason: '' } as const

/** Waiting for the college, or, once it has compared, for the school. */
const waiting = (given = completed, status: 'requested' | 'verified' = 'requested'): Attempt =>
  onRecord(given, {
    correction: aCorrection({ status }),
    queue: { ...given.registration.queue, correction: status === 'requested' ? 'college' : 'office' },
  })
const atCollege = by(waiting(), actors.college)
const atOffice = by(waiting(completed, 'verified'), actors.office)

function after(event: CorrectionEvent, given: Attempt, input: CorrectionInput = standing): Registration {
  const outcome = performCorrection(event, given, input)
  if (!outcome.ok) throw new Error(`${event} was refused: ${JSON.stringify(outcome.error)}`)
  return outcome.value
}
const refusal = (event: CorrectionEvent, given: Attempt, input: CorrectionInput = standing) => {
  const outcome = performCorrection(event, given, input)
  return outcome.ok ? null : outcome.error
}

describe('A request', () => {
  test('names old and new value and its pictures, and waits for the first level of the chain.', () => {
    const next = after('request', completed, asked)
    expect(next.correction).toEqual({
      ...aCorrection(),
      id: 'new-id',
      at: completed.now,
      values: { graduatesOn: { was: '2027-06', value: '2027-12' } },
    })
    expect(next.queue).toMatchObject({ correction: 'college', correctionAt: completed.now })
    expect(effectiveValues(next).graduatesOn).toBe('2027-06')
    expect(next.history.at(-1)).toMatchObject({ what: 'correctionRequested', touched: ['graduatesOn'] })
  })

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['names nothing', {}, { values: 'required' }],
    ['says what the record says', { graduatesOn: '2027-06' }, { graduatesOn: 'unchanged' }],
    ['empties a field', { graduatesOn: '' }, { graduatesOn: 'required' }],
    ['names a month that is none', { graduatesOn: '2027-13' }, { graduatesOn: 'dateInvalid' }],
    ['names a key of the record', { studentNo: '2023000002' }, { studentNo: 'locked' }],
    ['names what no record has', { __proto: 'x' }, { __proto: 'unknownField' }],
    ['names a major without its class', { major: '民法' }, { major: 'majorFollowsClass' }],
    ['names a class that nobody looked up', { class: '法学2302' }, { class: 'notAnOption' }],
  ])('that %s is refused at the field.', (_, values, fields) => {
    expect(refusal('request', completed, { ...asked, values })).toEqual({ code: 'fieldsInvalid', fields })
  })

  test('for a value that can be saved directly is refused, for a locked one it is not.', () => {
    const draft = withEvidence(sourceAttempt.filling('draft'))
    expect(refusal('request', draft, { ...asked, values: { qq: '1140950034' } })).toEqual({
      code: 'fieldsInvalid',
      fields: { qq: 'editDirectly' },
    })
    expect(refusal('request', draft, asked)).toBeNull()
    expect(refusal('request', completed, { ...asked, values: { qq: '1140950034' } })).toBeNull()
  })

  test('without its pictures is refused, whatever else the record holds.', () => {
    expect(refusal('request', sourceAttempt.completed(), asked)).toEqual({ code: 'proofGiven' })
    expect(mayRequestCorrection(sourceAttempt.completed())).toBe(true)
    expect(mayRequestCorrection(waiting())).toBe(false)
  })

  test('follows the one that has ended, which stays where it was told of.', () => {
    const ended = onRecord(completed, { correction: aCorrection({ status: 'refused' }) })
    expect(after('request', ended, asked).correction).toMatchObject({ id: 'new-id', status: 'requested' })
  })
})

describe('A decision', () => {
  test('is about the correction that was on the screen, and about no other.', () => {
    for (const event of ['verify', 'refuse'] as const)
      expect(refusal(event, atCollege, { correction: 'correction-2', reason: '看不清' })).toEqual({
        code: 'correctionStands',
      })
    const none = by(completed, actors.college)
    expect(refusal('verify', none)).toEqual({ code: 'correctionStands' })
    const ended = onRecord(atCollege, { correction: aCorrection({ status: 'withdrawn' }) })
    expect(refusal('verify', ended)).toEqual({ code: 'correctionStands' })
  })

  test('of the college hands it to the last level and changes no value.', () => {
    const next = after('verify', atCollege)
    expect(next.queue.correction).toBe('office')
    expect(next.correction).toMatchObject({ status: 'verified', decisions: [{ event: 'verify' }] })
    expect(next.amended).toEqual(completed.registration.amended)
    expect(next.outbox.map(({ kind }) => kind)).toEqual(['event'])
  })

  test('to refuse tells the graduate why and keeps a copy of what has ended.', () => {
    const next = after('refuse', atCollege, { ...standing, reason: '材料看不清' })
    expect(next.queue.correction).toBe('')
    expect(next.correction?.decisions.at(-1)).toMatchObject({ event: 'refuse', reason: '材料看不清' })
    expect(next.outbox.map(({ kind }) => kind)).toEqual(['event', 'notice', 'correction'])
    expect(next.outbox[1]).toMatchObject({ notice: 'correctionRefused', changes: {} })
    expect(next.outbox[2]).toMatchObject({ id: 'correction-1_ended', correction: next.correction })
    // The pictures stand for another try.
    expect(next.proofs['p3']?.removedAt).toBeNull()
  })

  test('belongs to the level the correction waits for, also where the chain was changed meanwhile.', () => {
    const shorter = onPolicy(atCollege, {
      chain: {
        ...atCollege.policy.chain,
        correction: [{ kind: 'staff', key: 'office', name: '学校审核' }],
      },
    })
    expect(after('verify', shorter).queue.correction).toBe('office')
    expect(refusal('verify', by(shorter, actors.office))).toEqual({ code: 'wrongRole' })
    expect(refusal('apply', by(atOffice, actors.college))).toEqual({ code: 'wrongRole' })
    expect(refusal('verify', by(atCollege, actors.leaderOfOtherCollege))).toEqual({ code: 'wrongRole' })
  })

  test('is not made by the graduate who works at the college or the office too.', () => {
    expect(refusal('verify', by(atCollege, actors.graduateAtWork))).toEqual({ code: 'notRequester' })
    expect(refusal('apply', by(atOffice, actors.graduateAtWork))).toEqual({ code: 'notRequester' })
  })
})

describe('What was applied', () => {
  test('stands before the roster, is told with old and new value, and lets its pictures go as evidence.', () => {
    const next = after('apply', atOffice)
    expect(effectiveValues(next).graduatesOn).toBe('2027-12')
    expect(next.amended['graduatesOn']).toMatchObject({ cause: 'correction', ref: 'correction-1' })
    expect(next.outbox.find(({ kind }) => kind === 'notice')).toMatchObject({
      notice: 'correctionApplied',
      changes: { graduatesOn: { was: '2027-06', value: '2027-12' } },
    })
    expect(next.outbox.some(({ kind }) => kind === 'correction')).toBe(true)
    expect(next.proofs['p3']).toMatchObject({ removedAt: atOffice.now, approvedIn: 1 })
    expect(next.source.status).toBe('completed')
  })

  test('is no claim any more.', () => {
    const draft = waiting(withEvidence(sourceAttempt.filling('draft')), 'verified')
    const claiming = onRecord(by(draft, actors.office), {
      correction: aCorrection({
        status: 'verified',
        values: { politicalStatus: { was: '共青团员', value: '中共党员' } },
      }),
    })
    const next = after('apply', claiming)
    expect(next.source.claims).toEqual({})
    expect(effectiveValues(next).politicalStatus).toBe('中共党员')
  })

  test.each([
    ['voids the confirmation that reports it.', { graduatesOn: '2027-12' }, null],
    ['leaves a confirmation alone that does not.', { politicalStatus: '中共党员' }, 'confirmation-1'],
  ])('%s', (_, wanted, confirmation) => {
    const confirmed = waiting(withEvidence(destinationAttempt.settled('confirmed')), 'verified')
    const given = onRecord(by(confirmed, actors.office), {
      correction: aCorrection({
        status: 'verified',
        values: Object.fromEntries(
          Object.entries(wanted).map(([field, value]) => [field, { was: '', value }]),
        ),
      }),
    })
    expect(after('apply', given).destination.confirmation?.id ?? null).toBe(confirmation)
  })

  test('as a class brings its major and its place along, and never goes without them.', () => {
    const given = onRecord(atOffice, {
      correction: aCorrection({
        status: 'verified',
        values: { class: { was: '法学2301', value: '知产2301' } },
      }),
    })
    expect(refusal('apply', given)).toEqual({ code: 'fieldsInvalid', fields: { class: 'notAnOption' } })
    const next = after(
      'apply',
      bringing(given, {
        chosenClass: {
          values: { class: '知产2301', major: '知识产权', majorCode: '030102' },
          place: { classId: 'class-2', majorId: 'major-2' },
        },
      }),
    )
    expect(effectiveValues(next)).toMatchObject({ class: '知产2301', major: '知识产权' })
    expect(next).toMatchObject({ classId: 'class-2', majorId: 'major-2' })
  })
})

test('Everybody is offered what they may do now, and nothing else.', () => {
  expect(correctionActions(waiting())).toEqual(['withdraw'])
  expect(correctionActions(waiting(completed, 'verified'))).toEqual([])
  expect(correctionActions(atCollege)).toEqual(['verify', 'refuse'])
  expect(correctionActions(by(atCollege, actors.office))).toEqual([])
  expect(correctionActions(atOffice)).toEqual(['apply', 'refuse'])
  expect(correctionActions(by(completed, actors.college))).toEqual([])
})

test('A say in corrections has who decides at a level of their chain, inside the own scope.', () => {
  const has = (actor: Attempt['actor']) => decidesOnCorrections(by(atCollege, actor))
  expect([actors.college, actors.office].map(has)).toEqual([true, true])
  expect(
    [actors.counselor, actors.leaderOfOtherCollege, actors.officeOfOtherCampus, actors.suspended].map(has),
  ).toEqual([false, false, false, false])
})

test('A field that the cohort opened meanwhile is edited directly only while the form is open.', () => {
  const open = onPolicy(withEvidence(sourceAttempt.filling('draft')), {
    fields: { ...completed.policy.fields, graduatesOn: aField({ class: 'free' }) },
  })
  expect(refusal('request', open, asked)).toEqual({
    code: 'fieldsInvalid',
    fields: { graduatesOn: 'editDirectly' },
  })
})

test('Today’s rules count for a correction, those of the submission for the queue it waits in.', () => {
  const waitingAtCollege = sourceAttempt.evidencing(sourceAttempt.waiting(1, 2))
  const queue = {
    ...waitingAtCollege.registration.queue,
    source: 'inReview:college',
    sourceAt: 7,
    sourceLists: ['inReview:college', 'inReview:college:changed'],
    sourceChanged: true,
  }
  const bringingEvidence = bringing(
    onRecord(waitingAtCollege, {
      queue,
      uploads: {
        'upload-3': {
          ...anUpload('upload-3', { flow: 'correction', slot: 'evidence' }),
          hold: { by: 'me', until: waitingAtCollege.now + 1 },
        },
      },
    }),
    { proof: { id: 'upload-3', slot: 'evidence', holder: 'me', picture: aPicture('evidence') } },
  )
  // The cohort has one level by now; the submission still has two.
  const next = afterSource('attachEvidence', onPolicy(bringingEvidence, aPolicy(1)))
  expect(next.queue).toEqual(queue)
  const { registration } = sourceAttempt.completed()
  const later = aCohort({ policyVersion: 9 })
  expect(rulingVersion(registration, 'correction', later)).toBe(9)
  expect(rulingVersion(registration, 'source', later)).toBe(4)
})
