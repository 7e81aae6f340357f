import type { SourceEvent } from '../../../../domain/registration/source-flow'
import { by, sourceAttempt } from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aSource } from '../../../support/registrations'
import { reviewStories } from './reviewing'
import { storiesOf, type Decide, type Story } from './story'

const revoke = storiesOf<SourceEvent>('revoke')
const approve = storiesOf<SourceEvent>('approve')

/** The college reviews what graduates submitted (seeds D 二, H 第二阶段, G 四), by one to three levels. */
export const sourceReviewStories: readonly Story<Decide<SourceEvent>>[] = [
  ...reviewStories<SourceEvent>({
    flow: 'source',
    events: { approve: 'approve', giveBack: 'return', revoke: 'revoke', takeBack: 'takeBack' },
    attempt: sourceAttempt,
    done: 'completed',
    byProxy: (openid, level) => ({ source: aSource.byProxy(openid, level) }),
  }),
  ...(['passed', 'initialised'] as const).map((upstream) =>
    revoke.refused(
      `The last level no longer revokes what the province has answered with ${upstream}.`,
      withUpstream(upstream),
      'notPassedUpstream',
    ),
  ),
  ...(['none', 'waiting', 'mismatched'] as const).map((upstream) =>
    revoke.leads(
      `The last level revokes while the province's answer is ${upstream}.`,
      withUpstream(upstream),
      'inReview@0',
    ),
  ),
  revoke.refused(
    'A draft has no approval to revoke.',
    by(sourceAttempt.filling(), actors.office),
    'wrongStatus',
  ),
  approve.refused(
    'A draft cannot be approved.',
    by(sourceAttempt.filling(), actors.counselor),
    'wrongStatus',
  ),
  approve.refused(
    'A returned form cannot be approved.',
    by(sourceAttempt.filling('returned'), actors.counselor),
    'wrongStatus',
  ),
  approve.refused(
    'What is completed is not approved again.',
    by(sourceAttempt.completed(), actors.counselor),
    'wrongStatus',
  ),
]

function withUpstream(upstream: 'none' | 'waiting' | 'mismatched' | 'passed' | 'initialised') {
  const given = sourceAttempt.revokingLast(1)
  return {
    ...given,
    registration: { ...given.registration, source: { ...given.registration.source, upstream } },
  }
}
