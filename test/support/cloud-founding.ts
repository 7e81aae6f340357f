import { createHash } from 'node:crypto'
import { defaultPolicy } from '../../domain/cohort/default-policy'
import type { Input, Output } from '../../domain/contract/contract'
import { structureId } from '../../domain/cohort/structure'
import type { StaffRole } from '../../domain/people/roles'
import { graduates, law, mechanics, northGraduates, rosterOf, type Graduate } from './cloud-graduates'
import { at, environment, type Person, type School } from './cloud-school'
import { withoutSlots } from './without-slots'

export const cohortId = '2027-main'
export const northCohortId = '2027-north'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
export const mechanicsId = structureId(cohortId, ['college', mechanics.college], sha256)
export const lawId = structureId(cohortId, ['college', law.college], sha256)

/** Everybody who works at the school, by openid. */
export const staff = {
  administrator: 'staff-administrator',
  office: 'staff-office',
  counselor: 'staff-counselor',
  secondCounselor: 'staff-second-counselor',
  leader: 'staff-college-leader',
  lawCounselor: 'staff-law-counselor',
  observer: 'staff-observer',
  suspended: 'staff-suspended',
  expired: 'staff-expired',
  northOffice: 'staff-north-office',
  northReviewer: 'staff-north-reviewer',
} as const
export type StaffName = keyof typeof staff

interface Post {
  readonly role: StaffRole
  readonly collegeIds: readonly string[] | null
  readonly suspended?: boolean
  readonly until?: number
}
const ofMechanics = { collegeIds: [mechanicsId] } as const
const whole = { collegeIds: null } as const

/** Posts that the first administrator gives. */
const posts = {
  office: { role: 'office', ...whole },
  counselor: { role: 'counselor', ...ofMechanics },
  secondCounselor: { role: 'counselor', ...ofMechanics },
  leader: { role: 'college', ...ofMechanics },
  lawCounselor: { role: 'counselor', collegeIds: [lawId] },
  observer: { role: 'observer', ...whole },
  suspended: { role: 'counselor', ...ofMechanics, suspended: true },
  expired: { role: 'counselor', ...ofMechanics, until: at('2026-09-01') },
} as const satisfies Partial<Record<StaffName, Post>>

/** As notice D has it, four years on: an entered 10-06 to 10-12 closes at 10-13 00:00. */
export const sourceWindow = { opensAt: at('2026-10-06'), closesAt: at('2026-10-13') } as const
/** Open all the time, for stories that are not about windows. */
const always = { opensAt: at('2026-10-01'), closesAt: at('2027-09-01') } as const

export const cohortOf = (id: string, campusId: string): Input<'cohort.save'> => ({
  id,
  rev: 0,
  campusId,
  year: 2027,
  name: campusId === 'main' ? '2027届' : '2027届（北校区）',
  paused: false,
  scope: { levels: ['本科', '硕士', '博士'], hmt: true, international: false, completers: true },
  cutOffAt: null,
  serviceEndsMonths: 6,
  graceSeconds: 120,
  resubmitDays: 3,
})

/**
 * A policy as the office would send it: the default with something changed. Months are the roster's: stories mend
 * them as notice G has it, and June is a story of its own (R13).
 */
export function policyWith(change: Partial<Input<'policy.save'>['policy']>): Input<'policy.save'>['policy'] {
  const { _id: _made, cohortId: _its, version: _next, ...content } = defaultPolicy(cohortId)
  const standard = structuredClone(content) as Input<'policy.save'>['policy']
  return { ...standard, graduationMonth: {}, ...change }
}

/** The same without proofs, for what is not about them. */
export const policyWithoutProofs = (
  change: Partial<Input<'policy.save'>['policy']> = {},
): Input<'policy.save'>['policy'] => {
  const policy = withoutSlots(policyWith({}))
  // Everybody of the test school has the same phone number.
  const watch = { ...policy.watch, sharedPhone: 1_000 }
  return { ...policy, watch, ...change, slots: { ...policy.slots, ...change.slots } }
}

/** The bundle reads a roster; a step may leave more to do. */
export async function importRoster(
  school: School,
  { by, cohort, rows }: { readonly by: Person; readonly cohort: string; readonly rows: readonly Graduate[] },
): Promise<Output<'roster.import'>[]> {
  const fileID = await school.bringSheet(by.openid, 'rosters', await rosterOf(rows))
  return importFile(by, cohort, fileID)
}

export async function importFile(
  by: Person,
  cohort: string,
  fileID: string,
): Promise<Output<'roster.import'>[]> {
  const steps: Output<'roster.import'>[] = []
  let cursor: number | null = null
  do {
    const step: Output<'roster.import'> = await by.must('roster.import', { fileID, cohortId: cohort, cursor })
    steps.push(step)
    cursor = step.cursor
  } while (cursor !== null)
  return steps
}

async function openWindows(
  office: Person,
  cohort: string,
  source: typeof sourceWindow | typeof always,
): Promise<void> {
  const windows = { source, destination: always, confirmation: always, change: always } as const
  for (const [index, phase] of (['source', 'destination', 'confirmation', 'change'] as const).entries())
    await office.must('window.save', {
      cohortId: cohort,
      rev: index + 1,
      phase,
      collegeId: null,
      window: windows[phase],
    })
}

/** Revision of a cohort that is founded: made, four windows opened, and its policy saved. */
export const FOUNDED_REV = 6

/** Nobody is asked for proofs in a founded school: a test about them saves `policyWith({})`, the default. */
const saveRules = (office: Person, cohort: string): Promise<unknown> =>
  office.must('policy.save', { cohortId: cohort, rev: FOUNDED_REV - 1, policy: policyWithoutProofs() })

/** Founds the school through the calls that a real one is founded with. */
export async function found(school: School, north: boolean): Promise<void> {
  const administrator = school.as(staff.administrator)
  const secret = environment.QIHANG_FIRST_ADMIN_SECRET
  await administrator.must('staff.claimFirst', { secret, name: '管理员', campusId: 'main' })
  for (const [name, post] of Object.entries(posts) as [keyof typeof posts, Post][]) {
    const { role, collegeIds, suspended = false, until = null } = post
    const grant = {
      role,
      campusId: 'main',
      cohortIds: null,
      collegeIds: collegeIds && [...collegeIds],
      classIds: null,
      until,
    }
    await administrator.must('staff.grant', {
      openid: staff[name],
      rev: 0,
      name,
      suspended,
      grants: [grant],
    })
  }
  const office = school.as(staff.office)
  await office.must('cohort.save', cohortOf(cohortId, 'main'))
  await openWindows(office, cohortId, sourceWindow)
  await saveRules(office, cohortId)
  await importRoster(school, { by: office, cohort: cohortId, rows: Object.values(graduates) })
  if (north) await foundNorth(school)
}

/** The other campus. Its first officer cannot be made by a call: an administrator gives posts of the own campus only. */
async function foundNorth(school: School): Promise<void> {
  const grant = (role: StaffRole) => ({
    role,
    campusId: 'north',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  })
  // The reviewer decides at the levels of the college, so that no chain waits for nobody.
  for (const [name, role] of [
    ['northOffice', 'office'],
    ['northReviewer', 'college'],
  ] as const)
    await school.put('staff', {
      _id: staff[name],
      rev: 1,
      name,
      suspended: false,
      grants: [grant(role)],
      campusIds: ['north'],
      administratorOf: [],
    })
  const office = school.as(staff.northOffice)
  await office.must('cohort.save', cohortOf(northCohortId, 'north'))
  await openWindows(office, northCohortId, always)
  await saveRules(office, northCohortId)
  await importRoster(school, { by: office, cohort: northCohortId, rows: Object.values(northGraduates) })
}

/** Binds a graduate to a phone of their own, in the way the cohort starts with. */
export async function bound(school: School, graduate: Graduate, cohort = cohortId): Promise<Person> {
  const person = school.as(`phone-${graduate.studentNo}`)
  const { studentNo, documentNo } = graduate
  await person.must('identity.bind', { cohortId: cohort, studentNo, documentNo: documentNo.slice(-6) })
  return person
}
