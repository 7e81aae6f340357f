import type { Call } from '../../../domain/contract/contract'
import { everybody, type RecordName, type Row } from './matrix-actors'
import { audits } from './matrix-audit'
import { keeping } from './matrix-keeping'
import { numbers } from './matrix-numbers'

const ownRecord = everybody('notFound', { owner: 'ok', student: 'ok' })
/** Neither a visitor nor somebody whose post is over, suspended or of another kind. */
const season = everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'cohortMissing' })

const desk = (cells: Partial<Row>): Row =>
  everybody('notAllowed', {
    counselor: 'notFound',
    lawCounselor: 'notFound',
    leader: 'notFound',
    office: 'notFound',
    northOffice: 'notFound',
    ...cells,
  })
/** A record at the review desk: its own people, then what the office may do with it. */
const atTheDesk = (office: string, own = 'ok'): Readonly<Record<RecordName, Row>> => ({
  mechanics: desk({ counselor: own, leader: own, office }),
  law: desk({ lawCounselor: own, office }),
  north: desk({ northOffice: office }),
  nobody: desk({}),
})

/** A request of a graduate that one level decides: to the others of the college and the office it is not theirs. */
const forLevel = (
  cells: Readonly<Record<'counselor' | 'leader' | 'office', string>>,
): Readonly<Record<RecordName, Row>> => ({
  mechanics: desk(cells),
  law: desk({ lawCounselor: cells.counselor, office: cells.office }),
  north: desk({ northOffice: cells.office }),
  nobody: desk({}),
})
const forCollege = forLevel({ counselor: 'wrongRole', leader: 'ok', office: 'wrongRole' })
const forSchool = forLevel({ counselor: 'wrongRole', leader: 'wrongRole', office: 'ok' })

/** 就业处 alone, each on the own campus. */
const offices = (cells: Partial<Row>): Row =>
  everybody('notAllowed', { office: 'notFound', northOffice: 'notFound', ...cells })

const ofOffices = {
  mechanics: offices({ office: 'ok' }),
  law: offices({ office: 'ok' }),
  north: offices({ northOffice: 'ok' }),
  nobody: offices({}),
} as const

/** Who finds no cohort of the other campus finds nobody in it either. */
const ofLists = {
  mechanics: offices({ office: 'ok', northOffice: 'cohortMissing' }),
  law: offices({ office: 'ok', northOffice: 'cohortMissing' }),
  north: offices({ office: 'cohortMissing', northOffice: 'ok' }),
  nobody: offices({ northOffice: 'cohortMissing' }),
} as const

/** Everybody who has a part in reviews. */
const reviewers = (outcome: string, others: Partial<Row> = {}): Row =>
  everybody('notAllowed', {
    counselor: outcome,
    lawCounselor: outcome,
    leader: outcome,
    office: outcome,
    northOffice: outcome,
    ...others,
  })
const ok = { mechanics: 'ok mechanics', law: 'ok law' } as const

/** Whoever sees numbers, of the part that is theirs. */
const ownColleges = everybody('notAllowed', {
  counselor: 'ok',
  leader: 'ok',
  lawCounselor: 'ok',
  office: 'ok',
  observer: 'ok',
  administrator: 'ok',
  northOffice: 'cohortMissing',
})

/** Who appoints others; nobody else of the office does. */
const appointers = (outcome: string): Row => everybody('notAllowed', { administrator: outcome })

/** What waits for whom; the chain of the test school ends with the counselor. */
const queue = everybody('notAllowed', {
  counselor: 'ok mechanics',
  leader: 'ok mechanics',
  lawCounselor: 'ok law',
  office: 'ok nobody',
  northOffice: 'ok nobody',
})

/** What is to come of every call by everybody, written by hand from the customer's rules. */
export const golden: Readonly<Record<Call, Row | Readonly<Record<RecordName, Row>>>> = {
  'me.get': everybody('ok'),
  'identity.bind': everybody('ok', { owner: 'boundToAnother', student: 'boundToAnother' }),
  // Letting go of nothing is no mistake: a lost answer asked for again ends the same way.
  'identity.unbind': everybody('ok'),
  // The cohort of the matrix does not ask for real names: whoever reaches the record is told so.
  'identity.confirmPhone': everybody('notFound', { owner: 'realNameNotAsked', student: 'realNameNotAsked' }),
  'identity.check': atTheDesk('realNameNotAsked', 'realNameNotAsked'),
  'identity.release': atTheDesk('ok'),
  'document.reveal': atTheDesk('ok'),
  'notice.list': everybody('ok'),
  'notice.read': everybody('ok'),
  // Whom WeChat did not tell: of one's own part of the cohort.
  'notice.unreached': reviewers('ok', { northOffice: 'cohortMissing' }),
  'consent.record': everybody('ok'),
  'record.timeline': ownRecord,
  'record.looks': ownRecord,
  'me.export': ownRecord,
  'contact.list': everybody('ok'),
  'contact.save': season,
  'source.save': ownRecord,
  'source.submit': ownRecord,
  'source.withdraw': ownRecord,
  'source.edit': ownRecord,
  'source.askRevoke': ownRecord,
  'structure.list': everybody('ok'),
  'destination.save': ownRecord,
  'destination.submit': ownRecord,
  'destination.withdraw': ownRecord,
  'destination.confirm': everybody('notFound', { owner: 'ok', student: 'seenLatest' }),
  'destination.reportError': ownRecord,
  'destination.askChange': ownRecord,
  // In the cohort of the matrix graduates ask the school for a change.
  'destination.change': everybody('notFound', { owner: 'selfChangeAllowed', student: 'selfChangeAllowed' }),
  'destination.get': atTheDesk('ok'),
  'destination.correct': ofOffices,
  'destination.reopen': ofOffices,
  'destination.import': ofLists,
  // Nobody's household has moved to the school here: whoever reaches the record is told so.
  'household.record': atTheDesk('householdMoved', 'householdMoved'),
  'proof.begin': ownRecord,
  // The upload, the picture and the report of the owner: to another graduate they are nothing.
  'proof.finish': everybody('notFound', { owner: 'ok', student: 'uploadMissing' }),
  'proof.remove': everybody('notFound', { owner: 'ok', student: 'proofStands' }),
  'proof.own': ownRecord,
  'proof.view': atTheDesk('ok'),
  'report.issue': ownRecord,
  'report.list': ownRecord,
  'report.revoke': everybody('notFound', { owner: 'ok', student: 'reportStands' }),
  'report.paper': everybody('notFound', { owner: 'ok', student: 'reportMissing' }),
  'receipt.paper': ownRecord,
  // Nobody but the owner has a résumé here (G5): the student of law wrote none, and no call of staff names one.
  'resume.get': ownRecord,
  'resume.save': everybody('notFound', { owner: 'ok', student: 'conflict' }),
  'resume.remove': ownRecord,
  'resume.paper': everybody('notFound', { owner: 'ok', student: 'resumeMissing' }),
  // 就业处 alone prints in bulk (N14).
  'report.print': everybody('notAllowed', { office: 'ok', northOffice: 'cohortMissing' }),
  'queue.list': queue,
  'queue.next': queue,
  // Found by the 学号 of the record, in one's own scope only; who finds nothing is not told that it exists.
  'queue.find': {
    mechanics: reviewers('ok nobody', {
      counselor: ok.mechanics,
      leader: ok.mechanics,
      office: ok.mechanics,
    }),
    law: reviewers('ok nobody', { lawCounselor: ok.law, office: ok.law }),
    north: reviewers('ok nobody'),
    nobody: reviewers('ok nobody'),
  },
  'queue.counts': reviewers('ok'),
  // Who holds nothing prolongs nothing.
  'queue.renew': reviewers('ok'),
  'queue.release': atTheDesk('ok'),
  'review.get': atTheDesk('ok'),
  'review.approve': atTheDesk('wrongRole'),
  // The pictures of these look alike: whoever may decide on one may not do so together with others.
  'review.approveMany': {
    mechanics: desk({ counselor: 'unmarkedInBatch', leader: 'unmarkedInBatch', office: 'wrongRole' }),
    law: desk({ lawCounselor: 'unmarkedInBatch', office: 'wrongRole' }),
    north: desk({ northOffice: 'wrongRole' }),
    nobody: desk({}),
  },
  'review.return': atTheDesk('wrongRole'),
  // The return was long ago; to everybody else it is not theirs to take back.
  'review.takeBack': {
    mechanics: desk({ counselor: 'returnedJustNow', leader: 'returnedBySelf', office: 'wrongRole' }),
    law: desk({ lawCounselor: 'returnedJustNow', office: 'wrongRole' }),
    north: desk({ northOffice: 'wrongRole' }),
    nobody: desk({}),
  },
  'review.revoke': atTheDesk('ok'),
  'correction.request': ownRecord,
  'correction.withdraw': everybody('notFound', { owner: 'ok', student: 'correctionStands' }),
  // The counselor has no say in corrections; the office sees what a college has compared.
  'correction.list': everybody('notAllowed', {
    counselor: 'ok nobody',
    leader: 'ok mechanics',
    lawCounselor: 'ok nobody',
    office: 'ok nobody',
    northOffice: 'ok nobody',
  }),
  'correction.verify': forCollege,
  'correction.refuse': forCollege,
  'correction.apply': forSchool,
  'record.correct': atTheDesk('ok'),
  'record.lock': ofLists,
  'record.unlock': ofLists,
  'upstream.record': ofOffices,
  'upstream.import': ofLists,
  'ticket.open': everybody('ok'),
  'ticket.own': everybody('ok'),
  'ticket.list': everybody('notAllowed', {
    counselor: 'ok mechanics',
    leader: 'ok mechanics',
    lawCounselor: 'ok law',
    office: 'ok law mechanics',
    northOffice: 'ok nobody',
  }),
  'ticket.answer': atTheDesk('ok'),
  ...numbers,
  ...keeping,
  'cohort.get': everybody('notAllowed', {
    counselor: 'ok mechanics law',
    lawCounselor: 'ok mechanics law',
    leader: 'ok mechanics law',
    office: 'ok mechanics law',
    observer: 'ok mechanics law',
    administrator: 'ok mechanics law',
    northOffice: 'cohortMissing',
  }),
  'cohort.save': season,
  // A place in the storage; what may come of the file is asked when it is imported.
  'sheet.begin': everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'ok' }),
  'policy.get': season,
  // A look at a record by way of the cohort: 就业处 alone, and each campus its own.
  'policy.preview': ofLists,
  'policy.save': season,
  'window.save': season,
  'cohort.copy': season,
  'cohort.list': everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'ok' }),
  'cohort.edits': season,
  'structure.get': everybody('notAllowed', {
    office: 'ok mechanics law',
    administrator: 'ok mechanics law',
    northOffice: 'cohortMissing',
  }),
  'structure.rename': season,
  'window.extend': ofLists,
  'window.extensions': everybody('notAllowed', { office: 'ok', northOffice: 'cohortMissing' }),
  // There is no such file.
  'list.read': everybody('notAllowed', { office: 'rosterMissing', northOffice: 'rosterMissing' }),
  'push.get': season,
  'push.save': season,
  'push.preview': season,
  'push.test': season,
  // What was pushed, and what waits, of one's own colleges.
  'push.history': ownColleges,
  'push.standing': ownColleges,
  'staff.claimFirst': everybody('secretRefused', { administrator: 'ok' }),
  'staff.grant': appointers('ok'),
  'staff.suspend': appointers('ok'),
  'staff.invite': appointers('ok'),
  // Nobody has this code: a counselor is told the same as a visitor.
  'staff.join': everybody('inviteRefused'),
  'staff.withdraw': appointers('ok'),
  // The one who asks is the one who proposed it.
  'staff.second': appointers('secondByOther'),
  'staff.list': appointers('ok'),
  'staff.posts': appointers('ok'),
  // Numbers of the whole system, and of nobody.
  'status.get': everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'ok' }),
  // There is no such file; to everybody else it does not matter.
  'staff.import': appointers('rosterMissing'),
  'roster.import': season,
  ...audits,
}

export const hasRecords = (
  row: Row | Readonly<Record<RecordName, Row>>,
): row is Readonly<Record<RecordName, Row>> => 'mechanics' in row
