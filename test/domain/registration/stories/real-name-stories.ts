import type { Attempt } from '../../../../domain/registration/attempt'
import type { Registration } from '../../../../domain/registration/registration'
import type { SourceEvent } from '../../../../domain/registration/source-flow'
import { onPolicy, onRecord, sourceAttempt } from '../../../support/attempts'
import { aProof } from '../../../support/registrations'
import { aPolicy } from '../../../support/school'
import { storiesOf, type Decide, type Story } from './story'

/** The real-name check (seed G §四 步骤2): asked of mainland graduates where the cohort asks at all. */
const submit = storiesOf<SourceEvent>('submit')
const approve = storiesOf<SourceEvent>('approve')
const MAINLAND = { documentType: '居民身份证' }
const asks = (given: Attempt, realName: 'manual' | 'phone'): Attempt => {
  const { bind, slots } = aPolicy()
  const identity = { identity: { ...(slots['evidence'] ?? fail()), purpose: 'identity' as const } }
  return onPolicy(onRecord(given, MAINLAND), {
    bind: { ...bind, realName },
    slots: { ...given.policy.slots, ...identity },
  })
}
const fail = (): never => {
  throw new Error('no slot to begin with')
}
const picture = aProof('p4', { flow: 'source', slot: 'identity' })
const withPicture = (given: Attempt): Attempt =>
  onRecord(given, { proofs: { ...given.registration.proofs, p4: picture } })
const outcome = (given: Attempt, realName: 'passed' | 'refused', sha256 = ''): Attempt => {
  const check = { way: 'manual', by: 'openid-college', at: 1, reason: '', sha256 } as const
  const binding: Registration['binding'] = { openid: 'openid-graduate', at: 1, realName, check }
  return onRecord(given, { binding })
}

export const realNameStories: readonly Story<Decide<SourceEvent>>[] = [
  ...(['draft', 'returned'] as const).flatMap((status) => {
    const given = sourceAttempt.filling(status)
    return [
      submit.refused(
        `Where a picture of the document is asked for, a ${status} form is not submitted without (G2).`,
        asks(given, 'manual'),
        'realNameGiven',
      ),
      submit.leads(
        `With the picture, a ${status} form is submitted before anybody has looked.`,
        withPicture(asks(given, 'manual')),
        'inReview@0',
      ),
      submit.refused(
        `After a refusal the same picture is not enough for a ${status} form.`,
        outcome(withPicture(asks(given, 'manual')), 'refused', picture.sha256),
        'realNameGiven',
      ),
      submit.leads(
        `After a refusal another picture is enough for a ${status} form.`,
        outcome(withPicture(asks(given, 'manual')), 'refused', 'another'),
        'inReview@0',
      ),
      submit.refused(
        `Where the phone is asked for, a ${status} form is not submitted before.`,
        asks(given, 'phone'),
        'realNameGiven',
      ),
      submit.leads(
        `After the phone was confirmed, a ${status} form is submitted.`,
        outcome(asks(given, 'phone'), 'passed'),
        'inReview@0',
      ),
      submit.leads(
        `港澳台 graduates only bind: their ${status} form is submitted (G2).`,
        onRecord(asks(given, 'phone'), { documentType: '港澳居民来往内地通行证' }),
        'inReview@0',
      ),
    ]
  }),
  ...[
    { levels: 1, level: 0, to: 'completed@0' },
    { levels: 2, level: 0, to: 'inReview@1' },
    { levels: 2, level: 1, to: 'completed@0' },
  ].flatMap(({ levels, level, to }) => {
    const given = withPicture(asks(sourceAttempt.approving(level, levels as 1 | 2), 'manual'))
    const place = `at level ${String(level)} of ${String(levels)}`
    return [
      approve.refused(
        `Nobody approves ${place} before the picture of the document was checked.`,
        given,
        'realNameChecked',
      ),
      approve.leads(
        `Once it was checked, the review goes on ${place}.`,
        outcome(given, 'passed', picture.sha256),
        to,
      ),
    ]
  }),
]
