import { performSource } from '../../../domain/registration/perform'
import type { Returned } from '../../../domain/registration/registration'
import { err } from '../../../domain/result'
import { bringing, by, onPolicy, onRecord, onSource, seenBy, sourceAttempt } from '../../support/attempts'
import { actors, decidesAt } from '../../support/people'
import { afterSource as after } from '../../support/performed'
import { aDestination, CLAIMS, frozen, ROSTER } from '../../support/registrations'
import { chainOf, DURING, sha256 } from '../../support/school'

const DAY = 24 * 3_600_000

const sentBackBefore = (): Returned => ({
  level: 0,
  reasons: { mobile: '停机' },
  resubmitBy: DURING.source + DAY,
  by: actors.counselor.openid,
  at: DURING.source - DAY,
  before: null,
})

describe('Submitting, withdrawing, returning', () => {
  test('Submitting freezes values, baseline, proofs, policy and the round, and a new round begins.', () => {
    const submitted = after('submit', onSource(sourceAttempt.filling(), { round: 4 }))
    expect(submitted.source).toMatchObject({ status: 'inReview', level: 0, round: 5 })
    expect(submitted.source.frozen).toMatchObject({
      round: 5,
      at: DURING.source,
      by: actors.graduate.openid,
      proxy: false,
      policyVersion: 4,
      values: { ...ROSTER, ...CLAIMS },
      baseline: ROSTER,
      proofs: { partyProof: [sha256('partyProof')] },
    })
  })

  test('Submitting for a graduate says so and by whom.', () => {
    const submitted = after('proxySubmit', sourceAttempt.proxying())
    expect(submitted.source.frozen).toMatchObject({ proxy: true, by: actors.counselor.openid })
    expect(submitted.outbox.map(({ id }) => id)).toEqual([
      'registration-1_1',
      'registration-1_1_notice',
      'registration-1_examine_source_1',
    ])
  })

  test('An incomplete form is refused with every field at once (B2).', () => {
    const { mobile: _mobile, address: _address, ...roster } = ROSTER
    expect(performSource('submit', onRecord(sourceAttempt.filling(), { roster }))).toEqual(
      err({ code: 'fieldsComplete', fields: { mobile: 'required', address: 'required' } }),
    )
  })

  test('Returning names the reasons and the time, three days after the instant of the return.', () => {
    const returned = after('return', sourceAttempt.returning(1, 2)).source
    expect(returned).toMatchObject({
      status: 'returned',
      level: 1,
      claims: CLAIMS,
      returned: { level: 1, reasons: { general: '请补充材料' }, resubmitBy: DURING.source + 3 * DAY },
    })
  })

  test('Withdrawing keeps the claims, and the reasons and deadline of an earlier return.', () => {
    const returned = sentBackBefore()
    const withdrawn = after('withdraw', onSource(sourceAttempt.waiting(0, 1), { returned })).source
    expect(withdrawn).toMatchObject({ status: 'draft', level: 0, round: 1, returned, claims: CLAIMS })
  })

  test('Resubmitting keeps the deadline too, so that a second withdrawal is no dead end.', () => {
    const { returned } = sourceAttempt.filling('returned').registration.source
    expect(after('submit', sourceAttempt.filling('returned')).source.returned).toEqual(returned)
  })

  test('A mismatch of the province sends back with its cause and a new deadline.', () => {
    expect(after('recordMismatched', sourceAttempt.recording()).source).toMatchObject({
      status: 'returned',
      upstream: 'mismatched',
      returned: { level: 'upstream', resubmitBy: DURING.source + 3 * DAY },
    })
  })
})

describe('Approving and revoking', () => {
  test('A level before the last records its decision and changes nothing of the record.', () => {
    const next = after('approve', sourceAttempt.approving(0, 2))
    expect(next.source).toMatchObject({ status: 'inReview', level: 1, claims: CLAIMS })
    expect(next.source.decisions).toEqual([
      { level: 0, round: 1, by: actors.counselor.openid, at: DURING.source },
    ])
    expect(next.amended).toEqual({})
  })

  test.each([1, 2, 3] as const)(
    'The last of %i levels lays exactly the approved differences over the roster, once.',
    (levels) => {
      const done = after('approve', sourceAttempt.approving(levels - 1, levels))
      expect(Object.keys(done.amended)).toEqual(['politicalStatus'])
      expect(done.amended['politicalStatus']).toMatchObject({
        value: '中共党员',
        was: '共青团员',
        cause: 'source',
        ref: '1',
        before: null,
      })
      expect(done.source).toMatchObject({ status: 'completed', level: 0, claims: {}, returned: null })
      expect(done.roster).toEqual(ROSTER)
    },
  )

  test('With the last approval the reasons and the deadline of an earlier return are over.', () => {
    const returned = sentBackBefore()
    expect(after('approve', onSource(sourceAttempt.approving(0, 2), { returned })).source.returned).toEqual(
      returned,
    )
    expect(after('approve', onSource(sourceAttempt.approving(0, 1), { returned })).source.returned).toBeNull()
  })

  test('What was frozen is applied, whatever the claims say by now.', () => {
    const given = onSource(sourceAttempt.approving(0, 1), {
      claims: { politicalStatus: '群众', ethnicity: '苗族' },
    })
    expect(
      Object.entries(after('approve', given).amended).map(([field, { value }]) => [field, value]),
    ).toEqual([['politicalStatus', '中共党员']])
  })

  test.each([
    [true, 'waiting'],
    [false, 'none'],
  ] as const)('With upstream stages %s the province’s answer is then %s.', (upstream, expected) => {
    const given = sourceAttempt.approving(0, 1)
    const chain = { ...given.policy.chain, source: chainOf(1, upstream) }
    expect(after('approve', onPolicy(given, { chain })).source.upstream).toBe(expected)
  })

  test('Revoking the last approval gives back what stood before, and the claims with it.', () => {
    const given = sourceAttempt.approving(0, 1)
    const before = {
      value: '群众',
      was: '共青团员',
      cause: 'staff',
      ref: 'r',
      by: 'openid-office',
      at: 1,
      before: null,
    } as const
    const other = { ...before, value: '苗族' }
    const content = frozen({
      values: { ...ROSTER, ...CLAIMS },
      baseline: { ...ROSTER, politicalStatus: '群众' },
    })
    const waiting = onSource(onRecord(given, { amended: { politicalStatus: before, ethnicity: other } }), {
      frozen: content,
    })
    const done = after('approve', bringing(waiting, seenBy(waiting, 'source')))
    expect(done.amended['politicalStatus']?.before).toEqual(before)
    const undone = after('revoke', bringing(onRecord(given, done), { reasons: { general: '误审' } }))
    expect(undone.amended).toEqual({ politicalStatus: before, ethnicity: other })
    expect(undone.source).toMatchObject({
      status: 'inReview',
      level: 0,
      claims: CLAIMS,
      decisions: [],
      upstream: 'none',
    })
  })

  test('Revoking a round leaves what an earlier round brought.', () => {
    const first = {
      value: '群众',
      was: '共青团员',
      cause: 'source',
      ref: '1',
      by: 'openid-c',
      at: 1,
      before: null,
    } as const
    const given = onRecord(onSource(sourceAttempt.revokingLast(1), { round: 2 }), {
      amended: { politicalStatus: first },
    })
    expect(after('revoke', given).amended).toEqual({ politicalStatus: first })
  })

  test('Revoking between levels takes back the decision of that level and above, of this round only.', () => {
    const decisions = [
      { level: 1, round: 0, by: 'openid-old', at: 1 },
      { level: 0, round: 1, by: 'openid-a', at: 2 },
      { level: 1, round: 1, by: 'openid-b', at: 3 },
    ]
    const given = by(onSource(sourceAttempt.revoking(2, 3), { decisions }), decidesAt(1))
    expect(after('revoke', given).source).toMatchObject({
      status: 'inReview',
      level: 1,
      decisions: decisions.slice(0, 2),
    })
  })

  test.each(['revoke', 'correctRoster'] as const)(
    'A confirmation is void after %s: the graduate confirms again (N11).',
    (event) => {
      const correcting = bringing(sourceAttempt.correcting('completed'), {
        claims: { sourcePlace: '430103' },
      })
      const given = event === 'revoke' ? sourceAttempt.revokingLast(1) : correcting
      const destination = aDestination.confirmed()
      expect(after(event, onRecord(given, { destination })).destination).toEqual({
        ...destination,
        status: 'reviewed',
        confirmation: null,
      })
    },
  )

  test('A correction of what no report shows leaves the confirmation as it is.', () => {
    const given = bringing(sourceAttempt.correcting('completed'), { claims: { ethnicity: '苗族' } })
    const destination = aDestination.confirmed()
    expect(after('correctRoster', onRecord(given, { destination })).destination).toEqual(destination)
  })

  test('A correction by staff takes effect at once, with trace, and touches named fields only.', () => {
    const corrected = after('correctRoster', sourceAttempt.correcting('completed'))
    expect(Object.keys(corrected.amended)).toEqual(['ethnicity'])
    expect(corrected.amended['ethnicity']).toMatchObject({
      value: '苗族',
      was: '汉族',
      cause: 'staff',
      ref: 'new-id',
    })
    expect(corrected.history.at(-1)).toMatchObject({
      what: 'recordCorrected',
      touched: ['ethnicity'],
      byKind: 'staff',
    })
  })
})
