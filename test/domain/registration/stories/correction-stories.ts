import type { CorrectionAttempt, CorrectionEvent } from '../../../../domain/registration/correction-flow'
import type { CorrectionStatus } from '../../../../domain/registration/correction'
import type { Result } from '../../../../domain/result'
import type { Story } from './story'

/**
 * 更正申请 (seed G 附表1 and 四): asked for by the graduate with proof, one at a time, verified by the college
 * against the proof, applied by the school.
 */
export type DecideCorrection = (
  event: CorrectionEvent,
  attempt: CorrectionAttempt,
) => Result<CorrectionStatus, string>

const given = (over: Partial<CorrectionAttempt>): CorrectionAttempt => ({
  status: 'requested',
  requestedBy: 'openid-graduate',
  actor: { openid: 'openid-college', as: 'college' },
  proofs: 1,
  reason: '政治面貌更正',
  active: true,
  underReview: false,
  decidedBefore: false,
  ...over,
})

const school = { openid: 'openid-office', as: 'school' } as const
const college = { openid: 'openid-college', as: 'college' } as const
const requester = { openid: 'openid-graduate', as: 'requester' } as const
const stranger = { openid: 'openid-other', as: 'requester' } as const
const verified = { status: 'verified', actor: school } as const
/** Nothing waits yet. */
const asking = { status: 'none', actor: requester } as const

type Told = readonly [
  title: string,
  event: CorrectionEvent,
  over: Partial<CorrectionAttempt>,
  expected: string,
]

const told: readonly Told[] = [
  [
    'Who verified does not apply too, where the school wants different people.',
    'apply',
    { ...verified, decidedBefore: true },
    'distinctReviewer',
  ],
  ['A graduate asks with proof and a reason.', 'request', asking, 'requested'],
  ['Nobody asks without proof.', 'request', { ...asking, proofs: 0 }, 'proofGiven'],
  ['Nobody asks without a reason.', 'request', { ...asking, reason: '' }, 'reasonGiven'],
  ['Blanks are no reason to ask.', 'request', { ...asking, reason: ' \n' }, 'reasonGiven'],
  ['Nobody asks who was taken off the list.', 'request', { ...asking, active: false }, 'isActive'],
  ['Nobody asks beneath a review.', 'request', { ...asking, underReview: true }, 'notUnderReview'],
  ['The college asks for nobody.', 'request', { ...asking, actor: college }, 'wrongRole'],
  ['The school asks for nobody.', 'request', { ...asking, actor: school }, 'wrongRole'],
  [
    'Another student does not ask in the place of the graduate.',
    'request',
    { ...asking, actor: stranger },
    'notFound',
  ],
  ['While a request waits no other is made.', 'request', { actor: requester }, 'noOpenCorrection'],
  [
    'While a verified request waits for the school no other is made.',
    'request',
    { status: 'verified', actor: requester },
    'noOpenCorrection',
  ],
  ...(['verify', 'refuse', 'withdraw', 'apply'] as const).map((event): Told => [
    `Where nothing was asked for there is nothing to ${event}.`,
    event,
    { status: 'none', actor: event === 'withdraw' ? requester : event === 'apply' ? school : college },
    'wrongStatus',
  ]),
  ['Nothing is verified for who was taken off the list.', 'verify', { active: false }, 'isActive'],
  ['Nothing is refused to who was taken off the list.', 'refuse', { active: false }, 'isActive'],
  [
    'The school refuses nothing to who was taken off the list.',
    'refuse',
    { ...verified, active: false },
    'isActive',
  ],
  [
    'Who was taken off the list withdraws nothing.',
    'withdraw',
    { actor: requester, active: false },
    'isActive',
  ],
  ['Nothing is applied for who was taken off the list.', 'apply', { ...verified, active: false }, 'isActive'],
  ['Nothing is applied beneath a review.', 'apply', { ...verified, underReview: true }, 'notUnderReview'],
  ['The college may compare while a submission is reviewed.', 'verify', { underReview: true }, 'verified'],
  [
    'The graduate withdraws while a submission is reviewed.',
    'withdraw',
    { actor: requester, underReview: true },
    'withdrawn',
  ],
  ['The college verifies a request against its proof.', 'verify', {}, 'verified'],
  ['The college does not verify without proof.', 'verify', { proofs: 0 }, 'proofGiven'],
  [
    'Who asked does not verify it too, whatever else they are.',
    'verify',
    { requestedBy: 'openid-college' },
    'notRequester',
  ],
  ['The school does not verify in the place of the college.', 'verify', { actor: school }, 'wrongRole'],
  ['The requester does not verify.', 'verify', { actor: requester }, 'wrongRole'],
  ['What is verified is not verified again.', 'verify', { status: 'verified' }, 'wrongStatus'],
  ['The college refuses a request with a reason.', 'refuse', {}, 'refused'],
  ['The college refuses a request even without proof.', 'refuse', { proofs: 0 }, 'refused'],
  ['The college does not refuse without a reason.', 'refuse', { reason: '' }, 'reasonGiven'],
  ['The college does not refuse with blanks for a reason.', 'refuse', { reason: ' \t' }, 'reasonGiven'],
  ['The school does not refuse what the college has not verified.', 'refuse', { actor: school }, 'wrongRole'],
  ['The requester does not refuse.', 'refuse', { actor: requester }, 'wrongRole'],
  [
    'The requester withdraws before the college has verified.',
    'withdraw',
    { actor: requester, reason: '' },
    'withdrawn',
  ],
  ['The college does not withdraw for the requester.', 'withdraw', { actor: college }, 'wrongRole'],
  [
    'After verification it is too late to withdraw.',
    'withdraw',
    { status: 'verified', actor: requester },
    'wrongStatus',
  ],
  ['The school applies what the college verified.', 'apply', verified, 'applied'],
  [
    'Who asked does not apply it too, whatever else they are.',
    'apply',
    { ...verified, requestedBy: 'openid-office' },
    'notRequester',
  ],
  ['The college does not apply.', 'apply', { ...verified, actor: college }, 'wrongRole'],
  ['The requester does not apply.', 'apply', { ...verified, actor: requester }, 'wrongRole'],
  ['The school does not apply what nobody verified.', 'apply', { actor: school }, 'wrongStatus'],
  ['The school refuses what the college verified, with a reason.', 'refuse', verified, 'refused'],
  ['The school does not refuse without a reason.', 'refuse', { ...verified, reason: ' ' }, 'reasonGiven'],
  ['The college no longer refuses what it verified.', 'refuse', { ...verified, actor: college }, 'wrongRole'],
  ...(['verify', 'apply', 'refuse', 'withdraw'] as const).flatMap((event): Told[] => [
    [`Another student finds nothing to ${event}.`, event, { actor: stranger }, 'notFound'],
    ...(['applied', 'refused', 'withdrawn'] as const).flatMap((status) =>
      [school, college, requester].map((actor): Told => [
        `The ${actor.as} does not ${event} what is already ${status}.`,
        event,
        { status, actor },
        'wrongStatus',
      ]),
    ),
  ]),
]

export const correctionStories: readonly Story<DecideCorrection>[] = told.map(
  ([title, event, over, expected]) => ({
    title,
    about: event,
    run: (decide) => {
      const outcome = decide(event, given(over))
      const actual = outcome.ok ? outcome.value : outcome.error
      if (actual !== expected) throw new Error(`${title} Expected: ${expected}. It was: ${actual}.`)
    },
  }),
)
