import { createHash, randomBytes } from 'node:crypto'
import type { Cohort } from '../../../domain/cohort/cohort'
import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { Policy } from '../../../domain/cohort/policy'
import type { StaffRole } from '../../../domain/people/roles'
import type { Staff } from '../../../domain/people/staff'
import { newRegistration } from '../../../domain/registration/new-registration'
import type { Instant, Registration } from '../../../domain/registration/registration'
import { checkDigitOf } from '../../../domain/people/resident-id'
import { openVault, type Vault } from '../../../cloudfunctions/store/vault'
import { withoutSlots } from '../without-slots'
import type { Person } from './history'

/** The small school in which every history happens. None of its people exists. */
const CAMPUS = 'main'
export const COHORT_ID = '2027-main'
export const START: Instant = Date.parse('2026-10-08T10:00:00+08:00')
const DAY = 86_400_000

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const key = (letter: string): Buffer => Buffer.from(letter.repeat(32), 'utf8')

/** The keys of every school of the histories; those of the history cloud are the same. */
export const historyVault: Vault = openVault(
  {
    seal: { k1: key('s') },
    current: 'k1',
    fingerprint: { f1: key('f') },
    currentFingerprint: 'f1',
    ticket: key('t'),
    report: key('r'),
    audit: { a1: key('a') },
    currentAudit: 'a1',
  },
  randomBytes,
)

/** Numbers of nobody: 999 is given to no child of a day. The second names another birthday than the roster. */
const numberFor = (born: string): string => {
  const first17 = `430102${born}998`
  return `${first17}${checkDigitOf(first17)}`
}
const NUMBER = numberFor('20040506')
export const OTHER_NUMBER = numberFor('20040507')

/** Who plays: openids of one history, and the records they are about. */
export interface Cast {
  readonly collegeId: string
  readonly otherCollegeId: string
  readonly students: readonly [string, string, string]
  readonly counselors: readonly [string, string]
  readonly outsider: string
  readonly office: string
  readonly records: readonly [string, string, string]
  /** The college of each record. */
  readonly colleges: readonly [string, string, string]
  /** The number in each record's document. */
  readonly numbers: readonly [string, string, string]
}

/** `of` keeps histories apart that share a database. The third record belongs to the other college. */
export const castOf = (of: string): Cast => ({
  collegeId: `college${of}`,
  otherCollegeId: `elsewhere${of}`,
  students: [`student-a${of}`, `student-b${of}`, `student-c${of}`],
  counselors: [`counselor-a${of}`, `counselor-b${of}`],
  outsider: `counselor-c${of}`,
  office: `office${of}`,
  records: [`record-a${of}`, `record-b${of}`, `record-c${of}`],
  colleges: [`college${of}`, `college${of}`, `elsewhere${of}`],
  numbers: [NUMBER, NUMBER, NUMBER],
})

export function peopleOf(cast: Cast): readonly Person[] {
  const reached = (collegeId: string) => cast.records.filter((_, index) => cast.colleges[index] === collegeId)
  const staff = (openid: string, ...reaches: string[]): Person => ({ openid, kind: 'staff', reaches })
  return [
    ...cast.students.map((openid, index): Person => {
      const own = cast.records[index]
      return { openid, kind: 'student', reaches: own === undefined ? [] : [own] }
    }),
    ...cast.counselors.map((openid) => staff(openid, ...reached(cast.collegeId))),
    staff(cast.outsider, ...reached(cast.otherCollegeId)),
    staff(cast.office, ...cast.records),
    { openid: 'timer', kind: 'timer', reaches: [...cast.records] },
  ]
}

/**
 * Two levels for the source, one for the destination; a destination may be filled in at any time. No proofs
 * are asked for: the histories are about who is first, not about pictures.
 */
export function historyPolicy(): Policy {
  const policy = withoutSlots(defaultPolicy(COHORT_ID))
  return {
    ...policy,
    // So that some of the few are marked by the timer, and others not.
    watch: { ...policy.watch, sharedPhone: 2 },
    chain: {
      ...policy.chain,
      source: [
        { kind: 'staff', key: 'counselor', name: '学院审核' },
        { kind: 'staff', key: 'office', name: '学校审核' },
      ],
    },
    destination: { ...policy.destination, needs: 'none', selfChange: true },
  }
}

export const GRACE_SECONDS = 120

/** `reviewClosesAt`: when the counselors' review ends; null: it does not. */
export function historyCohort(
  closesAt: Instant,
  reviewClosesAt: Instant | null,
): Cohort & { readonly lastEdit: null } {
  const opensAt = START - 7 * DAY
  const window = { opensAt, closesAt }
  const review = reviewClosesAt === null ? {} : { 'review:counselor': { opensAt, closesAt: reviewClosesAt } }
  return {
    _id: COHORT_ID,
    rev: 1,
    campusId: CAMPUS,
    year: 2027,
    name: '2027届',
    paused: false,
    scope: { levels: ['本科'], hmt: true, international: false, completers: true },
    windows: { source: window, destination: window, confirmation: window, change: window, ...review },
    collegeWindows: {},
    cutOffAt: null,
    serviceEndsMonths: 6,
    graceSeconds: GRACE_SECONDS,
    resubmitDays: 3,
    policyVersion: 1,
    lastEdit: null,
  }
}

const staffOf = (openid: string, role: StaffRole, collegeIds: readonly string[]): Staff => ({
  _id: openid,
  rev: 1,
  name: '示例老师',
  suspended: false,
  grants: [{ role, campusId: CAMPUS, cohortIds: null, collegeIds, classIds: null, until: null }],
})

export const historyStaff = (cast: Cast): readonly Staff[] => [
  ...cast.counselors.map((openid) => staffOf(openid, 'counselor', [cast.collegeId])),
  staffOf(cast.outsider, 'counselor', [cast.otherCollegeId]),
  staffOf(cast.office, 'office', [cast.collegeId, cast.otherCollegeId]),
]

/** Enough for every category that the histories use. */
export const destinationClaims = {
  unitName: '示例公司',
  creditCode: '91430300MA4EXAMP02',
  unitKind: '39',
  unitIndustry: '22',
  unitPlace: '430100',
  jobKind: '13',
  signedOn: '2027-03-01',
  work: '自由撰稿',
  'archive.transfer': '转回生源地',
  'archive.place': '430102',
} as const

/** Records of which nobody has said a destination yet. */
export const startsWithNothing = ({ collegeId }: Pick<Registration, 'collegeId'>): boolean =>
  collegeId.startsWith('elsewhere')

/** Complete records, bound, with nothing submitted yet. */
export const historyRegistrations = (cast: Cast): readonly Registration[] =>
  cast.records.map((id, index) => registrationOf(id, { cast, index }))

/** Two households moved to the school; where the second one goes is known. */
const households: readonly Registration['household'][] = [
  { moved: true, origin: 'none', values: {} },
  { moved: true, origin: 'import', values: { kind: '迁回原籍', address: '示例路1号' } },
]

function registrationOf(id: string, { cast, index }: { cast: Cast; index: number }): Registration {
  const collegeId = cast.colleges[index] ?? cast.collegeId
  const base = newRegistration(id, {
    campusId: CAMPUS,
    cohortId: COHORT_ID,
    importId: 'import-1',
    values: {
      name: '林晓舟',
      sex: '女',
      birthDate: '2004-05-06',
      ethnicity: '汉族',
      politicalStatus: '共青团员',
      sourcePlace: '430102',
      urbanRural: '城镇',
      studentNo: `no-${id}`,
      trainingMode: '非定向',
      mobile: '13800000000',
      address: '解放东路1号1栋101',
      graduatesOn: '2027-06',
      householdMoved: households[index] === undefined ? '否' : '是',
    },
    rosterHash: 'hash-1',
    documentType: 'residentId',
    documentFp: `fingerprint-${id}`,
    documentLast4: '0000',
    document: historyVault.seal(cast.numbers[index] ?? NUMBER, `${id}|document`),
    nameKeys: [],
    units: { collegeId, majorId: 'major-1', classId: 'class-1' },
  })
  const openid = cast.students[index] ?? ''
  const category = index === 1 ? '76' : '10'
  const begun = {
    status: 'draft',
    claims: { ...destinationClaims, category },
  } as const
  return {
    ...base,
    household: households[index] ?? base.household,
    binding: { openid, at: START - DAY, realName: 'unchecked', check: null },
    source: { ...base.source, claims: { politicalStatus: '中共党员' } },
    // Of the record of the other college the school knows more than the graduate has said.
    destination: startsWithNothing(base) ? base.destination : { ...base.destination, ...begun },
  }
}
