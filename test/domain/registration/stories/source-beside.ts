import type { SourceEvent } from '../../../../domain/registration/source-flow'
import type { Attempt } from '../../../../domain/registration/attempt'
import { serviceEnd } from '../../../../domain/cohort/service-end'
import {
  bringing,
  by,
  onCohort,
  onPolicy,
  onRecord,
  onSource,
  sourceAttempt,
  when,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aCorrection, EVIDENCE } from '../../../support/registrations'
import { DURING, WINDOWS } from '../../../support/school'
import { realNameStories } from './real-name-stories'
import { edgesOf, storiesOf, type Decide, type Story } from './story'

/**
 * What goes on beside the submission: contact fields (D5: 可直接修改), pictures for a correction (G9), the real
 * name (G2), and asking once for a revocation (R9).
 */
const removed = { removed: { at: 1, by: 'openid-office', reason: '休学' } }
const everywhere = [
  ['a draft', sourceAttempt.filling('draft', 3), 'draft@0'],
  ['what was returned', sourceAttempt.filling('returned', 3), 'returned@0'],
  ['what the second of three levels reviews', sourceAttempt.waiting(1, 3), 'inReview@1'],
] as const
const completed = ['what is completed', sourceAttempt.completed(), 'completed@0'] as const

const edit = storiesOf<SourceEvent>('edit')
const until = (given: Attempt, freeUntil: 'windowClose' | 'completed' | 'serviceEnd'): Attempt =>
  onPolicy(given, { freeUntil })
const LATE = WINDOWS.change.closesAt

const editing = [
  ...everywhere.flatMap(([name, given, to]) => {
    const asked = sourceAttempt.editing(given)
    return [
      edit.leads(`A graduate mends a phone number beside ${name}.`, asked, to),
      ...edgesOf(WINDOWS.source).map(([instant, now, open]) =>
        open
          ? edit.leads(`A phone number beside ${name} is mended ${instant}.`, when(asked, now), to)
          : edit.refused(
              `No phone number beside ${name} is mended ${instant}.`,
              when(asked, now),
              'freeStillOpen',
            ),
      ),
      edit.leads(
        `Where contact is free until completion, the window does not matter beside ${name}.`,
        when(until(asked, 'completed'), LATE),
        to,
      ),
      edit.refused(
        `Staff do not mend contact beside ${name} as if they were the graduate.`,
        by(asked, actors.counselor),
        'wrongRole',
      ),
    ]
  }),
  edit.leads(
    'A college window of its own opens contact too.',
    when(
      onCohort(sourceAttempt.editing(sourceAttempt.waiting(0, 1)), {
        collegeWindows: { 'college-1': { source: { opensAt: LATE, closesAt: LATE + 2 } } },
      }),
      LATE + 1,
    ),
    'inReview@0',
  ),
  edit.leads(
    'An extension of the graduate opens contact too.',
    when(
      onRecord(sourceAttempt.editing(sourceAttempt.waiting(0, 1)), {
        extensions: [{ phase: 'source', closesAt: LATE + 2, by: 'openid-office', reason: '实习' }],
      }),
      LATE + 1,
    ),
    'inReview@0',
  ),
  ...(['windowClose', 'completed'] as const).map((rule) =>
    edit.refused(
      `After completion everything is locked, contact too, where it is free until ${rule} (G9).`,
      until(sourceAttempt.editing(completed[1]), rule),
      'freeStillOpen',
    ),
  ),
  ...serviceEnding(),
  edit.refused(
    'Who was taken off the list mends nothing.',
    onRecord(sourceAttempt.editing(sourceAttempt.filling()), removed),
    'isActive',
  ),
]

function serviceEnding(): readonly Story<Decide<SourceEvent>>[] {
  const given = until(sourceAttempt.editing(completed[1]), 'serviceEnd')
  const end = serviceEnd(given.cohort, given.registration)
  return [
    edit.leads(
      'Contact may be mended after completion until the service ends.',
      when(given, end - 1),
      completed[2],
    ),
    edit.refused(
      'Contact is no longer mended when the service has ended.',
      when(given, end),
      'freeStillOpen',
    ),
  ]
}

const bring = storiesOf<SourceEvent>('attachEvidence')
const take = storiesOf<SourceEvent>('detachEvidence')
const open = { correction: aCorrection() }
const ended = { correction: aCorrection({ status: 'refused' }) }

const evidence = [...everywhere, completed].flatMap(([name, given, to]) => {
  const bringing_ = sourceAttempt.evidencing(given)
  const taking = sourceAttempt.unevidencing(given)
  return [
    bring.leads(`A graduate brings proof for a correction beside ${name}.`, bringing_, to),
    bring.leads(
      `Proof is brought beside ${name} long after every window has closed.`,
      when(bringing_, LATE),
      to,
    ),
    bring.leads(
      `Proof is brought beside ${name} after an earlier correction has ended.`,
      onRecord(bringing_, ended),
      to,
    ),
    bring.refused(
      `No proof is exchanged beside ${name} while a correction waits.`,
      onRecord(bringing_, open),
      'noOpenCorrection',
    ),
    bring.refused(
      `No proof is exchanged beside ${name} while a verified correction waits.`,
      onRecord(bringing_, { correction: aCorrection({ status: 'verified' }) }),
      'noOpenCorrection',
    ),
    bring.refused(
      `A slot of the submission takes no proof of a correction beside ${name}.`,
      bringing(bringing_, { proof: { id: 'upload-3', slot: 'partyProof' } }),
      'correctionSlot',
    ),
    bring.refused(
      `Proof for nothing is not brought beside ${name}.`,
      without(bringing_, 'proof'),
      'correctionSlot',
    ),
    bring.refused(
      `Staff do not bring proof beside ${name} from the staff side.`,
      by(bringing_, actors.college),
      'wrongRole',
    ),
    bring.refused(
      `Who was taken off the list brings no proof beside ${name}.`,
      onRecord(bringing_, removed),
      'isActive',
    ),
    take.leads(`A graduate takes such a proof away again beside ${name}.`, taking, to),
    take.refused(
      `A proof of a waiting correction stays beside ${name}.`,
      onRecord(taking, open),
      'noOpenCorrection',
    ),
    take.refused(
      `A picture of the submission is not taken away as one of a correction beside ${name}.`,
      bringing(taking, { proof: { id: 'p1' } }),
      'correctionProofStands',
    ),
    take.refused(
      `A proof that was taken away already is not taken away again beside ${name}.`,
      onRecord(taking, { proofs: { p3: { ...EVIDENCE, removedAt: 1 } } }),
      'correctionProofStands',
    ),
    take.refused(`Staff take no proof away beside ${name}.`, by(taking, actors.college), 'wrongRole'),
  ]
})

const ask = storiesOf<SourceEvent>('askRevoke')
const already = { revocationAsked: { at: DURING.source, round: 1 } }
const askingOnce = [
  ask.refused(
    'Who has asked for a revocation waits for the answer.',
    onSource(sourceAttempt.completed(), already),
    'notAskedYet',
  ),
  ask.refused(
    'The same while a later level reviews.',
    onSource(sourceAttempt.waiting(1, 2), already),
    'notAskedYet',
  ),
]

const ownRecordAtWork = (
  [
    ['correctRoster', sourceAttempt.correcting('completed')],
    ['recordPassed', sourceAttempt.recording()],
    ['recordInitialised', sourceAttempt.recording()],
    ['recordMismatched', sourceAttempt.recording()],
    ['lockFields', sourceAttempt.locking(sourceAttempt.completed())],
    ['unlockFields', sourceAttempt.locking(sourceAttempt.completed())],
  ] as const
).map(([event, given]) =>
  storiesOf<SourceEvent>(event).refused(
    `Who works at the office does not use ${event} on their own record.`,
    by(given, actors.graduateAtWork),
    'notOwner',
  ),
)

/** 政治面貌 and 毕业时间 once the e-agreement is applied for (G12, seed G §五.3, §五.4). */
const reasonOf = { lockFields: 'causeGiven', unlockFields: 'reasonGiven' } as const
const locking = (['lockFields', 'unlockFields'] as const).flatMap((event) => {
  const { leads, refused } = storiesOf<SourceEvent>(event)
  return [...everywhere, completed].flatMap(([name, given, to]) => {
    const asked = sourceAttempt.locking(given)
    return [
      leads(`The office uses ${event} on ${name}.`, asked, to),
      leads(`The office uses ${event} on ${name} at any time.`, when(asked, LATE), to),
      refused(
        `Nobody uses ${event} on ${name} without a reason.`,
        without(asked, 'reasons'),
        reasonOf[event],
      ),
      refused(`A counselor does not use ${event} on ${name}.`, by(asked, actors.counselor), 'wrongRole'),
      refused(`A graduate does not use ${event} on ${name}.`, by(asked, actors.graduate), 'wrongRole'),
      refused(
        `${event} finds nobody who was taken off the list of ${name}.`,
        onRecord(asked, removed),
        'isActive',
      ),
    ]
  })
})

export const sourceBesideStories: readonly Story<Decide<SourceEvent>>[] = [
  ...editing,
  ...evidence,
  ...realNameStories,
  ...askingOnce,
  ...ownRecordAtWork,
  ...locking,
]
