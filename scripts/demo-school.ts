import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from '../domain/contract/contract'
import { structureId } from '../domain/cohort/structure'
import { createHash } from 'node:crypto'
import { demoCohort, demoCollege, demoPeople } from './demo-people'
import { runImport } from './roster-import'
import { serverClient } from './server-client'

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
 * administrator, cohort, windows around today, staff, roster. Begun and not finished, it is begun again:
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

  const office = serverClient(server, demoPeople.office)
  await openCohort(office, now)
  say('demo school: importing the roster …')
  const { created, unchanged } = await runImport(
    { file: roster, cohortId: demoCohort.id, server },
    () => undefined,
  )
  say(`demo school: ${String(created + unchanged)} graduates`)
  await writeFile(mark, JSON.stringify({ foundedAt: now }))
}

type Client = ReturnType<typeof serverClient>
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

async function grant(
  administrator: Client,
  openid: string,
  { name, role, collegeIds }: { name: string; role: 'office' | 'counselor'; collegeIds: string[] | null },
): Promise<void> {
  const { campusId } = demoCohort
  const grants = [{ role, campusId, cohortIds: null, collegeIds, classIds: null, until: null }]
  const entry = { openid, rev: 0, name, grants }
  const { reply } = await administrator.call('staff.grant', entry)
  // A school founded halfway has the person already.
  if (!reply.ok && reply.error.code !== 'conflict') await administrator.must('staff.grant', entry)
}

/** Midnight in China, so many days from now. */
function midnight(now: number, days: number): number {
  const today = Math.floor((now + CHINA_OFFSET_MS) / DAY)
  return (today + days) * DAY - CHINA_OFFSET_MS
}

/** The cohort with every student window open around today, so that the whole flow can be walked at once. */
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
  // A school founded halfway has its cohort already.
  const made = await office.call('cohort.save', cohort)
  if (!made.reply.ok && made.reply.error.code !== 'conflict') await office.must('cohort.save', cohort)
  const window = { opensAt: midnight(now, -7), closesAt: midnight(now, 31) }
  for (const [index, phase] of (['source', 'destination', 'confirmation', 'change'] as const).entries()) {
    await office.call('window.save', { cohortId: id, rev: index + 1, phase, collegeId: null, window })
  }
}
