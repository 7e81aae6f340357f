import type {
  CorrectionAttempt,
  CorrectionEvent,
  CorrectionStatus,
} from '../../../../domain/registration/correction-flow'
import type { Result } from '../../../../domain/result'
import type { Story } from './story'

/**
 * 更正申请 (seed G 附表1 and 四): asked for by the graduate or by staff, verified by the college against
 * the proof, applied by the school.
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
  ...over,
})

const school = { openid: 'openid-office', as: 'school' } as const
const college = { openid: 'openid-college', as: 'college' } as const
const requester = { openid: 'openid-graduate', as: 'requester' } as const
const stranger = { openid: 'openid-other', as: 'requester' } as const
const verified = { status: 'verified', actor: school } as const

type Told = readonly [
  title: string,
  event: CorrectionEvent,
  over: Partial<CorrectionAttempt>,
  expected: string,
]

const told: readonly Told[] = [
  ['The college verifies a request against its proof.', 'verify', {}, 'verified'],
  ['The college does not verify without proof.', 'verify', { proofs: 0 }, 'proofGiven'],
  [
    'Who asked from the college does not verify it too.',
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
  [
    'A member of staff who asked withdraws too.',
    'withdraw',
    { actor: { ...requester, openid: 'openid-s' }, requestedBy: 'openid-s' },
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
    'Who asked from the school does not apply it too.',
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
