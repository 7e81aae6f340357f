import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import type { SourceEvent } from '../../../../domain/registration/source-flow'
import {
  bringing,
  by,
  destinationAttempt,
  onCohort,
  onDestination,
  onPolicy,
  onRecord,
  onSource,
  sourceAttempt,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aProof, aSource, EMPLOYED, PROOFS, ROSTER } from '../../../support/registrations'
import { aPolicy, DURING } from '../../../support/school'
import { noGraceStories, openingStories, resubmitStories } from './opening'
import { storiesOf, type Decide, type Story } from './story'

/** 证明材料: a graduate attaches and takes away pictures while the form is theirs to edit (D5, D6, H17). */
const statuses = ['draft', 'returned'] as const
const removed = { removed: { at: 1, by: 'openid-office', reason: '休学' } }
const gone = (id: 'p1' | 'p2', over: { removedAt: number } | { deletedAt: number }) => {
  const { [id]: proof } = PROOFS
  return proof === undefined ? {} : { [id]: { ...proof, ...over } }
}
const toSlot = (slot: string) => ({ proof: { id: 'upload-1', slot } })

const attach = storiesOf<SourceEvent>('attach')
const detach = storiesOf<SourceEvent>('detach')

const attaching = statuses.flatMap((status) => {
  const given = sourceAttempt.attaching(status)
  const does = `A graduate attaches a picture to a ${status} form`
  const opens = { event: 'attach', given, to: `${status}@0`, code: 'sourceOpen', does } as const
  const directed = onRecord(given, {
    roster: { ...ROSTER, trainingMode: '定向', directedUnit: '某县教育局' },
  })
  return [
    attach.leads(`${does} and stays where they are (D5).`, given, `${status}@0`),
    ...openingStories<SourceEvent>({ ...opens, phases: ['source'] }),
    ...resubmitStories<SourceEvent>('source', opens),
    ...noGraceStories<SourceEvent>({ ...opens, phases: ['source'] }),
    attach.refused(`${does} without saying for what.`, without(given, 'proof'), 'slotWanted'),
    attach.refused(
      `${does} for something the school has not heard of.`,
      bringing(given, toSlot('idCard')),
      'slotWanted',
    ),
    attach.refused(
      `${does} for a slot named like a trap.`,
      bringing(given, toSlot('constructor')),
      'slotWanted',
    ),
    attach.refused(
      `${does} although nothing that needs it has changed.`,
      onSource(given, { claims: {} }),
      'slotWanted',
    ),
    attach.refused(
      `${does} for the contract of directed graduates without being one.`,
      bringing(given, toSlot('directedContract')),
      'slotWanted',
    ),
    attach.leads(
      `${does} of a directed graduate: the contract (H17).`,
      bringing(directed, toSlot('directedContract')),
      `${status}@0`,
    ),
    attach.refused(
      `${does} that belongs to the destination.`,
      bringing(given, toSlot('agreement')),
      'slotWanted',
    ),
    attach.refused(`Staff do not attach to a ${status} form.`, by(given, actors.counselor), 'wrongRole'),
    attach.refused(`${does} after having been taken off the list.`, onRecord(given, removed), 'isActive'),
    attach.refused(`${does} while the cohort is paused.`, onCohort(given, { paused: true }), 'isActive'),
  ]
})

const detaching = statuses.flatMap((status) => {
  const given = sourceAttempt.detaching(status)
  const does = `A graduate takes a picture away from a ${status} form`
  const opens = { event: 'detach', given, to: `${status}@0`, code: 'sourceOpen', does } as const
  return [
    detach.leads(`${does} and stays where they are.`, given, `${status}@0`),
    ...openingStories<SourceEvent>({ ...opens, phases: ['source'] }),
    ...resubmitStories<SourceEvent>('source', opens),
    ...noGraceStories<SourceEvent>({ ...opens, phases: ['source'] }),
    detach.leads(`${does} that nothing asks for any more.`, onSource(given, { claims: {} }), `${status}@0`),
    detach.refused(`${does} without saying which.`, without(given, 'proof'), 'proofStands'),
    detach.refused(`${does} that is not there.`, bringing(given, { proof: { id: 'p9' } }), 'proofStands'),
    detach.refused(`${does} of the destination.`, bringing(given, { proof: { id: 'p2' } }), 'proofStands'),
    detach.refused(
      `${does} that was taken away already.`,
      onRecord(given, { proofs: gone('p1', { removedAt: DURING.source }) }),
      'proofStands',
    ),
    detach.refused(
      `${does} whose files are deleted already.`,
      onRecord(given, { proofs: gone('p1', { deletedAt: DURING.source }) }),
      'proofStands',
    ),
    detach.refused(
      `Staff do not take pictures away from a ${status} form.`,
      by(given, actors.college),
      'wrongRole',
    ),
    detach.refused(`${does} after having been taken off the list.`, onRecord(given, removed), 'isActive'),
  ]
})

const sourceElsewhere = (['attach', 'detach'] as const).flatMap((event) => {
  const { leads, refused } = storiesOf<SourceEvent>(event)
  const given = event === 'attach' ? sourceAttempt.attaching('draft') : sourceAttempt.detaching('draft')
  const standing = { inReview: aSource.inReview(), completed: aSource.completed() }
  return [
    leads(
      `A form that the college level sent back stays returned at that level when a graduate uses ${event}.`,
      onRecord(given, { source: { ...aSource.returned(1), claims: given.registration.source.claims } }),
      'returned@1',
    ),
    ...(['inReview', 'completed'] as const).map((status) =>
      refused(
        `What is ${status} keeps its pictures: a graduate does not use ${event}.`,
        onRecord(given, { source: standing[status] }),
        'wrongStatus',
      ),
    ),
  ]
})

export const sourcePictureStories: readonly Story<Decide<SourceEvent>>[] = [
  ...attaching,
  ...detaching,
  ...sourceElsewhere,
]

const bring = storiesOf<DestinationEvent>('attach')
const take = storiesOf<DestinationEvent>('detach')
const phases = ['destination', 'change'] as const
const code = 'destinationOpen'
const notNeeded = { destination: { ...aPolicy().destination, needs: 'none' as const } }

const bringingEvidence = statuses.flatMap((status) => {
  const given = destinationAttempt.attaching(status)
  const does = `A graduate attaches evidence to a ${status} destination`
  const opens = { event: 'attach', given, to: `${status}@0`, code, does } as const
  return [
    bring.leads(`${does} and stays where they are.`, given, `${status}@0`),
    ...openingStories<DestinationEvent>({ ...opens, phases }),
    ...resubmitStories<DestinationEvent>('destination', opens),
    ...noGraceStories<DestinationEvent>({ ...opens, phases }),
    bring.refused(
      `${does} before the source is completed.`,
      onRecord(given, { source: aSource.inReview() }),
      'sourceReady',
    ),
    bring.leads(
      `${does} before the source is completed, where the school does not ask for that.`,
      onPolicy(onRecord(given, { source: aSource.draft() }), notNeeded),
      `${status}@0`,
    ),
    bring.refused(
      `${does} that another category asks for.`,
      onDestination(given, { claims: { ...EMPLOYED, category: '11' } }),
      'slotWanted',
    ),
    bring.refused(`${does} before a category is chosen.`, onDestination(given, { claims: {} }), 'slotWanted'),
    bring.refused(`${does} that belongs to the source.`, bringing(given, toSlot('partyProof')), 'slotWanted'),
    bring.refused(`${does} without saying for what.`, without(given, 'proof'), 'slotWanted'),
    bring.refused(`Staff do not attach to a ${status} destination.`, by(given, actors.office), 'wrongRole'),
    bring.refused(`${does} after having been taken off the list.`, onRecord(given, removed), 'isActive'),
  ]
})

const takingEvidence = statuses.flatMap((status) => {
  const given = destinationAttempt.detaching(status)
  const does = `A graduate takes evidence away from a ${status} destination`
  const opens = { event: 'detach', given, to: `${status}@0`, code, does } as const
  return [
    take.leads(`${does} and stays where they are.`, given, `${status}@0`),
    ...openingStories<DestinationEvent>({ ...opens, phases }),
    ...resubmitStories<DestinationEvent>('destination', opens),
    ...noGraceStories<DestinationEvent>({ ...opens, phases }),
    take.leads(
      `${does} even though the source was reopened meanwhile.`,
      onRecord(given, { source: aSource.inReview() }),
      `${status}@0`,
    ),
    take.refused(
      `${does} that belongs to the source.`,
      bringing(given, { proof: { id: 'p1' } }),
      'proofStands',
    ),
    take.refused(
      `${does} that was taken away already.`,
      onRecord(given, {
        proofs: {
          p2: aProof('p2', { flow: 'destination', slot: 'agreement', removedAt: DURING.destination }),
        },
      }),
      'proofStands',
    ),
    take.refused(
      `Staff do not take evidence away from a ${status} destination.`,
      by(given, actors.office),
      'wrongRole',
    ),
  ]
})

const destinationElsewhere = (['attach', 'detach'] as const).flatMap((event) => {
  const { refused } = storiesOf<DestinationEvent>(event)
  const prepared =
    event === 'attach' ? destinationAttempt.attaching('draft') : destinationAttempt.detaching('draft')
  const standing = {
    none: destinationAttempt.filling('none'),
    inReview: destinationAttempt.waiting(0, 1),
    reviewed: destinationAttempt.settled('reviewed'),
    confirmed: destinationAttempt.settled('confirmed'),
  }
  return (['none', 'inReview', 'reviewed', 'confirmed'] as const).map((status) =>
    refused(
      `A graduate with a destination in ${status} does not use ${event}.`,
      onRecord(prepared, { destination: standing[status].registration.destination }),
      'wrongStatus',
    ),
  )
})

export const destinationPictureStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...bringingEvidence,
  ...takingEvidence,
  ...destinationElsewhere,
]
