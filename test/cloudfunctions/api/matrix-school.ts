import { isDeepStrictEqual } from 'node:util'
import type { Call, Input } from '../../../domain/contract/contract'
import type { Registration } from '../../../domain/registration/registration'
import {
  bound,
  cohortId,
  cohortOf,
  mechanicsId,
  northCohortId,
  policyWithoutProofs,
  staff,
} from '../../support/cloud-founding'
import { confirms } from '../../support/cloud-destinations'
import { graduates, northGraduates, residentNumber, rosterOf } from '../../support/cloud-graduates'
import type { School, Stored } from '../../support/cloud-school'
import { invitedColleagues, staffInputs } from './matrix-staff'
import { aResume } from '../../support/cloud-resumes'
import { seenBy } from '../../support/cloud-review'
import { auditInputs } from './matrix-audit'
import { deskInputs } from './matrix-desk'
import { keepingInputs } from './matrix-keeping'
import { pushInputs } from './matrix-push'
import { destination, destinationInputs } from './matrix-destinations'
import { allowPhotos, MATRIX_REV, namesIn, officers, withPictures } from './matrix-pictures'
import {
  appointLeaders,
  askCorrection,
  comparers,
  openTicket,
  requestInputs,
  ticketId,
  withEvidence,
} from './matrix-requests'
import { stages, type Stage } from './matrix-stages'
import type { ActorName, RecordName } from './matrix-actors'

/** Everything a call may change but the counters of attempts, which a refused bind rightly moves. */
const collections = [
  'registrations',
  'bindings',
  'cohorts',
  'policies',
  'structure',
  'staff',
  'notices',
  'events',
  'tallies',
  'days',
  'deliveries',
  'reports',
  'proofUses',
  'resumes',
  'accessLog',
  'prints',
  'consents',
  'contacts',
  'tickets',
  'corrections',
  'posts',
  'sheets',
  'pushes',
  'pushMemories',
  'purges',
  'auditBlocks',
  'keepings',
]
export type World = Readonly<Record<string, readonly Stored[]>>

export const openids: Readonly<Record<ActorName, string>> = {
  ...staff,
  visitor: 'phone-of-a-visitor',
  owner: `phone-${graduates.lin.studentNo}`,
  student: `phone-${graduates.xu.studentNo}`,
}

const people = { mechanics: graduates.lin, law: graduates.xu, north: northGraduates.wu } as const
const reviewers = {
  mechanics: staff.counselor,
  law: staff.lawCounselor,
  north: 'staff-north-counselor',
} as const
const places = ['mechanics', 'law', 'north'] as const
const cohorts = { mechanics: cohortId, law: cohortId, north: northCohortId } as const
const unknownId = '00000000-0000-4000-8000-000000000000'

/** The three records walked through every stage by real calls, and the world kept at each. */
export async function walkedThrough(school: School): Promise<Readonly<Record<Stage, World>>> {
  const grant = {
    role: 'counselor',
    campusId: 'north',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  await school.put('staff', {
    _id: reviewers.north,
    rev: 1,
    name: 'north',
    suspended: false,
    grants: [grant],
  })
  await appointLeaders(school)
  await invitedColleagues(school.as(staff.administrator))
  await allowPhotos(school, { [officers.main]: cohortId, [officers.north]: northCohortId })
  for (const place of places) await bound(school, people[place], cohorts[place])
  const asked = (place: (typeof places)[number]) => ({ cohortId: cohorts[place] })
  const owner = (place: (typeof places)[number]) => school.as(`phone-${people[place].studentNo}`)
  const decidable = async (place: (typeof places)[number]) => {
    const { _id: id } = await school.registration(people[place].studentNo, cohorts[place])
    return { id, reviewer: school.as(reviewers[place]) }
  }
  const approve = async (place: (typeof places)[number], flow: 'source' | 'destination') => {
    const { id, reviewer } = await decidable(place)
    await reviewer.must('review.approve', { id, flow, seen: await seenBy(reviewer, id, flow) })
  }
  const steps: Readonly<Record<Stage, (place: (typeof places)[number]) => Promise<unknown>>> = {
    draft: async (place) => {
      await withPictures(school, owner(place), { ...asked(place), studentNo: people[place].studentNo })
      await openTicket(owner(place), cohorts[place], place)
      if (place === 'mechanics')
        await owner(place).must('resume.save', { ...asked(place), rev: 0, content: aResume })
    },
    inReview: async (place) => {
      await owner(place).must('source.submit', asked(place))
      // Looked at beside others, as what is approved together has to be, and each again after the next.
      school.pass(60_000)
      await school.timer()
    },
    returned: async (place) => {
      const { id, reviewer } = await decidable(place)
      const seen = await seenBy(reviewer, id)
      await reviewer.must('review.return', { id, seen, reasons: { general: '请核对' } })
    },
    completed: async (place) => {
      const { id, reviewer } = await decidable(place)
      await reviewer.must('review.takeBack', { id, reasons: { general: '点错了' } })
      await approve(place, 'source')
    },
    // Each another employer: what one has seen must not confirm the other's.
    destinationDraft: (place) =>
      owner(place).must('destination.save', {
        ...asked(place),
        claims: { ...destination, unitName: `${destination.unitName}（${place}）` },
      }),
    destinationInReview: (place) => owner(place).must('destination.submit', asked(place)),
    reviewed: (place) => approve(place, 'destination'),
    confirmed: (place) => confirms(owner(place), cohorts[place]),
    reported: async (place) => {
      await owner(place).must('report.issue', { ...asked(place), kind: 'archive', days: 30 })
      await withEvidence(school, owner(place), cohorts[place])
    },
    correctionAsked: (place) => askCorrection(owner(place), cohorts[place]),
    correctionVerified: async (place) => {
      const { _id: id, correction } = await school.registration(people[place].studentNo, cohorts[place])
      if (correction === null) throw new Error('no correction')
      await school.as(comparers[place]).must('correction.verify', { id, correction: correction.id })
    },
  }
  const kept: Partial<Record<Stage, World>> = {}
  for (const stage of stages) {
    for (const place of places) await steps[stage](place)
    kept[stage] = await worldOf(school)
  }
  return kept as Record<Stage, World>
}

export const worldOf = (school: School): Promise<World> => school.world(collections)

/** Puts back whatever differs. */
export async function restore(school: School, world: World): Promise<void> {
  const now = await worldOf(school)
  for (const name of collections) {
    const wanted = world[name] ?? []
    for (const document of wanted)
      if (
        !isDeepStrictEqual(
          document,
          now[name]?.find(({ _id }) => _id === document._id),
        )
      )
        await school.put(name, document)
    for (const { _id } of now[name] ?? [])
      if (!wanted.some((one) => one._id === _id)) await school.remove(name, _id)
  }
}

const registrationIn = (world: World, place: RecordName): Registration | undefined => {
  if (place === 'nobody') return undefined
  const found = world['registrations']?.find(({ studentNo }) => studentNo === people[place].studentNo)
  return found as unknown as Registration | undefined
}

/** Which of the three records an id belongs to, or its call for help. */
export const placeOf = (world: World, id: string): RecordName =>
  places.find((place) => registrationIn(world, place)?._id === id || ticketId(place) === id) ?? 'nobody'

/** Input that is right for the call, so that only the caller decides what comes of it. */
export function inputs(
  world: World,
  fileID: string,
): { readonly [C in Call]: (place: RecordName) => Input<C> } {
  const about = (place: RecordName) => ({ id: registrationIn(world, place)?._id ?? unknownId })
  const named = namesIn(registrationIn(world, 'mechanics'))
  const { studentNo, documentNo } = graduates.zhou
  const window = {
    opensAt: Date.parse('2026-10-10T00:00+08:00'),
    closesAt: Date.parse('2026-12-10T00:00+08:00'),
  }
  const aContact = (name: string) => ({ name, phone: '0731-88880000', place: '', hours: '' })
  return {
    'me.get': () => ({}),
    'status.get': () => ({}),
    ...keepingInputs((place) => registrationIn(world, place)?.studentNo ?? '9999999999'),
    'identity.bind': () => ({ cohortId, studentNo, documentNo: documentNo.slice(-6) }),
    'identity.unbind': () => ({ cohortId, boundAt: registrationIn(world, 'mechanics')?.binding?.at ?? 0 }),
    'identity.confirmPhone': () => ({ cohortId, code: 'phone-13800001111' }),
    'identity.check': (place) => ({ ...about(place), sha256: 'a'.repeat(64), passed: true }),
    'identity.release': (place) => ({ ...about(place), reason: '绑错了人' }),
    'document.reveal': (place) => ({ ...about(place), reason: '核对档案' }),
    'notice.list': () => ({ after: null }),
    'notice.unreached': () => ({ cohortId, after: null }),
    'notice.read': () => ({ upTo: 1_900_000_000_000 }),
    'consent.record': () => ({ answers: { reviewResult: 'accept' } }),
    'record.timeline': () => ({ cohortId, before: null }),
    'record.looks': () => ({ cohortId, before: null }),
    'me.export': () => ({ cohortId }),
    'contact.list': () => ({ cohortId }),
    'contact.save': () => ({
      cohortId,
      rev: 0,
      office: [aContact('就业处')],
      colleges: { [mechanicsId]: [aContact('机电学院')] },
      classes: {},
    }),
    'source.save': () => ({ cohortId, claims: { qq: '1140950034' } }),
    'source.submit': () => ({ cohortId }),
    'source.withdraw': () => ({ cohortId }),
    'source.edit': () => ({ cohortId, claims: { qq: '1140950034' } }),
    'source.askRevoke': () => ({ cohortId, reason: '想再改一下' }),
    'structure.list': () => ({ cohortId }),
    ...destinationInputs((place) => registrationIn(world, place as RecordName), unknownId),
    'proof.begin': () => ({ cohortId, slot: 'photo' }),
    'proof.finish': () => ({ cohortId, upload: named.upload }),
    'proof.remove': () => ({ cohortId, proof: named.proof }),
    'proof.own': () => ({ cohortId }),
    'proof.view': (place) => ({ ...about(place), flow: 'source' }),
    'report.issue': () => ({ cohortId, kind: 'archive', days: 7 }),
    'report.list': () => ({ cohortId }),
    'report.revoke': () => ({ cohortId, number: named.report }),
    'report.paper': () => ({ cohortId, number: named.report }),
    'receipt.paper': () => ({ cohortId, flow: 'source' }),
    'resume.get': () => ({ cohortId }),
    'resume.save': () => ({ cohortId, rev: 1, content: aResume }),
    'resume.remove': () => ({ cohortId }),
    'resume.paper': () => ({ cohortId }),
    'report.print': () => ({ cohortId, collegeId: null, job: null }),
    ...deskInputs((place) => registrationIn(world, place as RecordName), unknownId),
    ...requestInputs(cohortId, (place) => registrationIn(world, place as RecordName), unknownId),
    'progress.get': () => ({ cohortId }),
    'progress.units': () => ({ cohortId, collegeId: mechanicsId }),
    'progress.days': () => ({ cohortId, flow: 'source', collegeId: mechanicsId }),
    'progress.delivery': () => ({ cohortId }),
    'progress.recount': () => ({ cohortId, collegeId: mechanicsId }),
    'cohort.get': () => ({ cohortId }),
    'cohort.save': () => ({ ...cohortOf(cohortId, 'main'), rev: MATRIX_REV, name: '2027届毕业生' }),
    'sheet.begin': () => ({ folder: 'rosters' }),
    'policy.get': () => ({ cohortId, version: null }),
    'policy.save': () => ({ cohortId, rev: MATRIX_REV, policy: policyWithoutProofs() }),
    'window.save': () => ({ cohortId, rev: MATRIX_REV, phase: 'review:office', collegeId: null, window }),
    'cohort.copy': () => ({ from: cohortId, id: '2028-main', year: 2028, name: '2028届' }),
    'cohort.list': () => ({}),
    'cohort.edits': () => ({ cohortId }),
    'structure.get': () => ({ cohortId }),
    'structure.rename': () => ({
      cohortId,
      rev: 1,
      kind: 'college',
      id: mechanicsId,
      name: '机电与汽车学院',
      aliases: [],
    }),
    ...pushInputs(),
    ...auditInputs(),
    'window.extensions': () => ({ cohortId }),
    ...staffInputs(world),
    'roster.import': () => ({ fileID, cohortId, cursor: null }),
  }
}

/** A roster with one graduate more, waiting in the storage for this person's import. */
export const uploadedRoster = async (school: School, by: string): Promise<string> => {
  const documentNo = residentNumber('430102', '2004-08-08', 88)
  const newcomer = { ...graduates.zhou, studentNo: '2300000088', documentNo, born: '2004-08-08' }
  await school.put('sheets', {
    _id: 'newcomer',
    rev: 1,
    folder: 'rosters',
    by,
    at: school.now,
    answered: null,
  })
  return school.upload(staff.office, 'rosters/newcomer.xlsx', await rosterOf([newcomer]))
}
