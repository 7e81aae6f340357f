import fc from 'fast-check'
import { allowedActions } from '../../../domain/registration/allowed-actions'
import type { Attempt, AttemptInput } from '../../../domain/registration/attempt'
import { decideDestination, destinationEvents } from '../../../domain/registration/destination-flow'
import { decideSource, sourceEvents } from '../../../domain/registration/source-flow'
import { anObjection, destinationAttempt, readingAll, sourceAttempt } from '../../support/attempts'
import { actors } from '../../support/people'
import {
  aDestination,
  aRegistration,
  aSource,
  EMPLOYED,
  HOUSEHOLD,
  PROOFS,
  REPORT,
} from '../../support/registrations'
import { aCohort, aPolicy, DURING } from '../../support/school'

/** What a person may still be asked for after pressing the button: nothing about who, where or when. */
const stillAsked = new Set([
  'surveyAnswered',
  'fieldsComplete',
  'proofsPresent',
  'evidencePresent',
  'seenLatest',
  'reasonGiven',
  'causeGiven',
  'basicsChecked',
  'contentsSeen',
  'householdFilled',
  'categoryKnown',
  'recordedFromImport',
  'schemaValid',
  'kindAllowed',
  'slotWanted',
  'proofStands',
  'reportStands',
  'realNameGiven',
  'correctionSlot',
  'correctionProofStands',
])

const actor = fc.constantFrom(...Object.values(actors))
const level = fc.constantFrom(0, 1, 2)
const source = level.chain((at) =>
  fc.constantFrom(
    aSource.draft(),
    aSource.inReview(at),
    aSource.returned(at),
    sourceAttempt.takingBack(at, 3).registration.source,
    aSource.completed(3),
    aSource.byProxy('openid-counselor', at),
  ),
)
const destination = level.chain((at) =>
  fc.constantFrom(
    aDestination.none(),
    aDestination.draft(),
    aDestination.inReview(at),
    aDestination.returned(at),
    destinationAttempt.takingBack(at, 3).registration.destination,
    aDestination.reviewed(3),
    { ...aDestination.reviewed(3), objection: anObjection() },
    aDestination.confirmed(3),
  ),
)
const lease = fc.constantFrom(null, { by: 'openid-holder', until: DURING.change + 1, request: 'request-1' })

const situation: fc.Arbitrary<Attempt> = fc
  .record({
    actor,
    source,
    destination,
    lease,
    now: fc.constantFrom(...Object.values(DURING)),
    removed: fc.boolean(),
    moved: fc.boolean(),
    selfChange: fc.boolean(),
  })
  .map(({ actor, source, destination, lease, now, removed, moved, selfChange }) => ({
    ...sourceAttempt.filling(),
    actor,
    now,
    policy: aPolicy(3, { destination: { ...aPolicy().destination, selfChange } }),
    cohort: aCohort(),
    registration: aRegistration({
      source,
      destination,
      lease,
      proofs: PROOFS,
      removed: removed ? { at: 1, by: 'openid-office', reason: '退学' } : null,
      archive: { origin: 'student', values: {} },
      household: { moved, origin: 'none', values: {} },
    }),
  }))

/** Everything a call could bring along, right or wrong, but no ticket: that keeps an earlier place in time. */
const anyInput = (given: Attempt): fc.Arbitrary<AttemptInput> => {
  const { registration } = given
  const seen = [registration.source.frozen, registration.destination.frozen].flatMap((frozen) =>
    frozen === null ? [] : [{ round: frozen.round, digest: frozen.digest }],
  )
  return fc.record(
    {
      claims: fc.constantFrom({}, { ethnicity: '苗族' }, { college: '商学院' }),
      survey: fc.constantFrom({}, { wish: '就业' }),
      reasons: fc.constantFrom({}, { general: '请补充' }),
      seen: fc.constantFrom({ round: 9, digest: '' }, ...seen),
      basicsChecked: fc.boolean(),
      contents: fc.constantFrom('', readingAll(given).input.contents ?? ''),
      household: fc.constantFrom({}, HOUSEHOLD),
      fields: fc.constantFrom([], ['unitName']),
      inBatch: fc.boolean(),
      importId: fc.constantFrom('', 'import-2'),
      destination: fc.constantFrom(
        { category: '10', values: EMPLOYED },
        { category: '10', values: {} },
        { category: '', values: {} },
      ),
      report: fc.constantFrom(
        { kind: 'archive' as const, days: 7, number: REPORT.archive },
        { kind: 'household' as const, days: 1, number: REPORT.household },
      ),
      revoked: fc.constantFrom(REPORT.archive, REPORT.household),
      proof: fc.constantFrom({ id: 'p1', slot: 'partyProof' }, { id: 'p2', slot: 'agreement' }, { id: 'p3' }),
    },
    { requiredKeys: [] },
  )
}

const withInput = situation.chain((given) => anyInput(given).map((input) => ({ given, input })))
const settings = { seed: 20270701, numRuns: 500 }

describe('The buttons a person sees', () => {
  test('A button that is not there would be refused, whatever came with it.', () => {
    fc.assert(
      fc.property(withInput, ({ given, input }) => {
        const shown = allowedActions(given)
        for (const event of sourceEvents)
          if (!shown.source.includes(event)) expect(decideSource(event, { ...given, input }).ok).toBe(false)
        for (const event of destinationEvents)
          if (!shown.destination.includes(event))
            expect(decideDestination(event, { ...given, input }).ok).toBe(false)
      }),
      settings,
    )
  })

  test('A button that is there works, or asks for something the person can still give.', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const shown = allowedActions(given)
        const refusals = [
          ...shown.source.map((event) => decideSource(event, given)),
          ...shown.destination.map((event) => decideDestination(event, given)),
        ].flatMap((outcome) => (outcome.ok ? [] : [outcome.error]))
        expect(refusals.filter((code) => !stillAsked.has(code))).toEqual([])
      }),
      settings,
    )
  })

  test('A graduate at the start may save, submit and see to pictures, and nothing else.', () => {
    expect(allowedActions(sourceAttempt.filling())).toEqual({
      source: ['save', 'submit', 'attach', 'detach', 'edit', 'attachEvidence', 'detachEvidence'],
      destination: [],
    })
  })

  test('A reviewer whose turn it is may approve and return; the button asks for the rest.', () => {
    const { input: _input, ...given } = sourceAttempt.approving(0, 2)
    expect(allowedActions({ ...given, input: {} }).source).toEqual(['approve', 'return'])
  })

  test('While somebody else holds the record there is no button to decide with.', () => {
    const given = destinationAttempt.approving(0, 1)
    const lease = { by: 'openid-holder', until: given.now + 1, request: 'request-1' }
    expect(allowedActions({ ...given, registration: { ...given.registration, lease } }).destination).toEqual(
      [],
    )
  })

  test('What is changed and to be looked at is approved by itself: the button is there.', () => {
    const { input: _input, ...given } = sourceAttempt.approving(0, 1)
    const signals = {
      source: [{ code: 'phoneShared', field: 'mobile', params: {} }],
      destination: [],
    } as const
    const marked = { ...given, input: {}, registration: { ...given.registration, signals } }
    expect(allowedActions(marked).source).toContain('approve')
  })

  test.each([
    [0, ['takeBack']],
    [9_999, ['takeBack']],
    [10_000, []],
  ])('%i ms after a return, who gave it may start %j.', (after, actions) => {
    const source = sourceAttempt.takingBack(0, 1)
    const { input: _source, ...givenSource } = { ...source, now: source.now + after }
    expect(
      allowedActions({ ...givenSource, input: {} }).source.filter((event) => event === 'takeBack'),
    ).toEqual(actions)
    const destination = destinationAttempt.takingBack(0, 1)
    const { input: _destination, ...given } = { ...destination, now: destination.now + after }
    expect(allowedActions({ ...given, input: {} }).destination).toEqual(actions)
    expect(allowedActions({ ...given, actor: actors.otherCounselor, input: {} }).destination).toEqual([])
  })

  test.each([
    ['reviewed in the confirmation window', 'reviewed', DURING.confirmation, ['confirm', 'reportError']],
    ['reviewed in the change period', 'reviewed', DURING.change, ['confirm', 'reportError', 'askChange']],
    [
      'confirmed in the change period',
      'confirmed',
      DURING.change,
      ['reportError', 'askChange', 'issueReport', 'revokeReport'],
    ],
    ['reviewed in no window', 'reviewed', DURING.none, ['reportError']],
  ] as const)('A graduate whose destination is %s may start what fits.', (...[, status, now, expected]) => {
    expect(allowedActions({ ...destinationAttempt.settled(status), now }).destination).toEqual(expected)
  })

  test('Where graduates change by themselves, the button is there, and in the change period only.', () => {
    const given = destinationAttempt.changingSelf('confirmed')
    expect(allowedActions(given).destination).toContain('change')
    expect(allowedActions({ ...given, now: DURING.confirmation }).destination).not.toContain('change')
  })

  test('Who has said what is wrong has no button to say it again.', () => {
    const given = destinationAttempt.settled('reviewed')
    const destination = { ...given.registration.destination, objection: anObjection() }
    const said = { ...given, registration: { ...given.registration, destination } }
    expect(allowedActions(said).destination).toEqual(['confirm'])
  })

  test('A moved household has a button for every staff that reaches the record, a household at home has none.', () => {
    const given = destinationAttempt.recordingHousehold(aDestination.none())
    expect(allowedActions({ ...given, input: {} }).destination).toEqual(['recordHousehold'])
    const household = { moved: false, origin: 'none', values: {} } as const
    const home = { ...given, registration: { ...given.registration, household } }
    expect(allowedActions({ ...home, input: {} }).destination).toEqual([])
  })
})
