import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from '../domain/contract/contract'
import { structureId } from '../domain/cohort/structure'
import { demoContacts } from './demo-contacts'
import { demoCohort, demoCollege, demoPeople } from './demo-people'
import { runImport } from './roster-import'
import { Refused, serverClient } from './server-client'

const DAY = 86_400_000
const CHINA_OFFSET_MS = 8 * 3_600_000
const roster = join(__dirname, '..', 'test', 'fixtures', 'roster.xlsx')

export interface DemoSchool {
  readonly server: string
  readonly dataDir: string
  readonly firstAdminSecret: string
  /** Now, by the cloud's clock. */
  readonly now: number
  readonly say: (line: string) => void
}

/**
 * Founds the demo school on an empty data folder, through the same calls that an office uses: first
 * administrator, cohort, windows around today, staff, contacts, roster. Begun and not finished, it is begun again:
 * every step finds what stands already.
 */
export async function foundDemoSchool(school: DemoSchool): Promise<void> {
  const mark = join(school.dataDir, 'demo-school.json')
  if ((await readFile(mark, 'utf8').catch(() => null)) !== null) return
  const { server, firstAdminSecret: secret, now, say } = school
  const { campusId } = demoCohort
  const administrator = serverClient(server, demoPeople.administrator)

  await administrator.must('staff.claimFirst', { secret, name: '示例管理员', campusId })
  await grant(administrator, demoPeople.office, { name: '示例就业处', role: 'office', collegeIds: null })
  const collegeId = structureId(demoCohort.id, ['college', demoCollege], sha256)
  await grant(administrator, demoPeople.counselor, {
    name: '示例辅导员',
    role: 'counselor',
    collegeIds: [collegeId],
  })
  await grant(administrator, demoPeople.colleague, {
    name: '示例辅导员王静',
    role: 'counselor',
    collegeIds: [collegeId],
  })
  await grant(administrator, demoPeople.college, {
    name: '示例学院老师',
    role: 'college',
    collegeIds: [collegeId],
  })

  const office = serverClient(server, demoPeople.office)
  await openCohort(office, now)
  await unlessStanding(office.must('contact.save', demoContacts(sha256)))
  say('demo school: importing the roster …')
  const { created, unchanged } = await runImport(
    { file: roster, cohortId: demoCohort.id, server },
    () => undefined,
  )
  await runTimer(server)
  say(`demo school: ${String(created + unchanged)} graduates`)
  await writeFile(mark, JSON.stringify({ foundedAt: now }))
}

/** What the timer would do within the minute: dashboards have their numbers from the start. */
async function runTimer(server: string): Promise<void> {
  const answer = await fetch(`${server}/console/timers/timer`, { method: 'POST' })
  if (!answer.ok) throw new Error(`the timer was refused: ${await answer.text()}`)
}

type Client = ReturnType<typeof serverClient>
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

async function grant(
  administrator: Client,
  openid: string,
  {
    name,
    role,
    collegeIds,
  }: { name: string; role: 'office' | 'college' | 'counselor'; collegeIds: string[] | null },
): Promise<void> {
  const { campusId } = demoCohort
  const grants = [{ role, campusId, cohortIds: null, collegeIds, classIds: null, until: null }]
  const entry = { openid, rev: 0, name, grants }
  await unlessStanding(administrator.must('staff.grant', entry))
}

/** How a step is refused that was done already. */
const standing: ReadonlySet<string> = new Set(['conflict', 'cohortStands'])

/** A step that a school founded halfway may have behind it: null when it stands already; any other refusal throws. */
async function unlessStanding<T>(step: Promise<T>): Promise<T | null> {
  try {
    return await step
  } catch (error) {
    if (error instanceof Refused && standing.has(error.code)) return null
    throw error
  }
}

/** Midnight in China, so many days from now. */
function midnight(now: number, days: number): number {
  const today = Math.floor((now + CHINA_OFFSET_MS) / DAY)
  return (today + days) * DAY - CHINA_OFFSET_MS
}

/** Days from now until the student windows close; reviewers have a week more. */
const STUDENTS_UNTIL = 31
const REVIEWERS_UNTIL = 38

/** The cohort with every window open around today, so that the whole flow can be walked at once. */
async function openCohort(office: Client, now: number): Promise<void> {
  const { id, campusId, year, name } = demoCohort
  const cohort: Input<'cohort.save'> = {
    id,
    rev: 0,
    campusId,
    year,
    name,
    paused: false,
    scope: { levels: ['本科', '硕士', '博士'], hmt: true, international: false, completers: true },
    cutOffAt: midnight(now, 45),
    serviceEndsMonths: 6,
    graceSeconds: 120,
    resubmitDays: 3,
  }
  await unlessStanding(office.must('cohort.save', cohort))
  let { rev } = await office.must('cohort.get', { cohortId: id })
  for (const [phases, until] of [
    [['source', 'destination', 'confirmation', 'change'], STUDENTS_UNTIL],
    [['review:counselor', 'review:office'], REVIEWERS_UNTIL],
  ] as const) {
    const window = { opensAt: midnight(now, -7), closesAt: midnight(now, until) }
    for (const phase of phases)
      rev = (await office.must('window.save', { cohortId: id, rev, phase, collegeId: null, window })).rev
  }
}
