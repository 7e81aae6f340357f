import type { StaffRole } from '../../domain/people/roles'
import type { Grant, Staff } from '../../domain/people/staff'
import type { Actor } from '../../domain/registration/attempt'
import { PLACE, at } from './school'

/** The people of the stories. None of them exists. */
export const GRADUATE = 'openid-graduate'

/** Takes effect in all of the graduate's class unless a story says otherwise. */
export const grant = (role: StaffRole, over: Partial<Grant> = {}): Grant => ({
  role,
  campusId: PLACE.campusId,
  cohortIds: [PLACE.cohortId],
  collegeIds: [PLACE.collegeId],
  classIds: null,
  until: null,
  ...over,
})

export const staffOf = (openid: string, grants: readonly Grant[], over: Partial<Staff> = {}): Staff => ({
  _id: openid,
  rev: 1,
  name: '工作人员',
  suspended: false,
  grants,
  ...over,
})

export const working = (openid: string, ...grants: readonly Grant[]): Actor => ({
  openid,
  as: 'staff',
  staff: staffOf(openid, grants),
})

const student = (openid: string): Actor => ({ openid, as: 'student', staff: null })
const wholeCampus = { cohortIds: null, collegeIds: null, classIds: null } as const
const ended = { until: at('2026-09-01') } as const

export const actors = {
  graduate: student(GRADUATE),
  otherStudent: student('openid-other-student'),
  counselor: working('openid-counselor', grant('counselor', { classIds: [PLACE.classId] })),
  otherCounselor: working('openid-counselor-2', grant('counselor', { classIds: [PLACE.classId] })),
  counselorOfOtherClass: working('openid-counselor-3', grant('counselor', { classIds: ['class-9'] })),
  college: working('openid-college', grant('college')),
  otherCollegePerson: working('openid-college-2', grant('college')),
  leaderOfOtherCollege: working('openid-college-3', grant('college', { collegeIds: ['college-9'] })),
  office: working('openid-office', grant('office', wholeCampus)),
  otherOffice: working('openid-office-2', grant('office', wholeCampus)),
  officeOfOtherCampus: working('openid-office-3', grant('office', { ...wholeCampus, campusId: 'north' })),
  observer: working('openid-observer', grant('observer', wholeCampus)),
  administrator: working('openid-administrator', grant('administrator', wholeCampus)),
  suspended: {
    openid: 'openid-suspended',
    as: 'staff',
    staff: staffOf('openid-suspended', [grant('office', wholeCampus)], { suspended: true }),
  },
  expired: working(
    'openid-expired',
    grant('counselor', ended),
    grant('office', { ...wholeCampus, ...ended }),
  ),
  nobody: { openid: 'openid-nobody', as: 'staff', staff: null },
  /** Studies here and works at the college and the office: the same openid on both sides. */
  graduateAtWork: working(GRADUATE, grant('college'), grant('office', wholeCampus)),
} as const satisfies Record<string, Actor>

/** To these a record looks as if it did not exist. */
export const outsiders = [
  ['another student', actors.otherStudent],
  ['a counselor of another class', actors.counselorOfOtherClass],
  ['the leader of another college', actors.leaderOfOtherCollege],
  ['the office of another campus', actors.officeOfOtherCampus],
  ['an observer', actors.observer],
  ['an administrator', actors.administrator],
  ['a suspended officer', actors.suspended],
  ['a counselor whose grant has ended', actors.expired],
  ['somebody who is no staff', actors.nobody],
] as const

/** Who decides at a level of the chain counselor, college, office. */
export const decidesAt = (level: number): Actor =>
  [actors.counselor, actors.otherCollegePerson, actors.office][level] ?? actors.nobody
