import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '../../../domain/contract/contract'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { graduates } from '../../support/cloud-graduates'
import { at } from '../../support/cloud-school'
import { useSchool } from '../../support/founded-school'

/** What docs/operate.md says of a database that was restored: the storage is not, and knows what was anchored since. */
const school = useSchool()
const office = school.as(staff.office)
const { lin, zhou } = graduates
const DAY = 86_400_000
const HOUR = 3_600_000
/** Graduating in 2027-06, six months of service. */
const served = at('2028-01-01')
const personalEnd = served + 90 * DAY

const databaseIn = (folder: string): string => join(folder, 'database.sqlite')

async function copied(from: string, to: string): Promise<void> {
  await school.stop()
  await rm(databaseIn(to), { force: true })
  await cp(databaseIn(from), databaseIn(to))
  await school.open()
}

/** The database as it is now, taken while nothing runs. */
async function backedUp(): Promise<string> {
  const folder = await mkdtemp(join(school.dataDir, 'backup-'))
  await copied(school.options.dataDir, folder)
  return folder
}

const restored = (folder: string): Promise<void> => copied(folder, school.options.dataDir)

/** The timer twice: what a run decides, the next one's outbox does. */
async function ran(from: number): Promise<void> {
  for (let minute = 0; minute < 2; minute += 1) {
    school.moveTo(from + minute * 60_000)
    await school.timer()
  }
}

async function findings(): Promise<Output<'audit.verify'>['findings']> {
  const found: Output<'audit.verify'>['findings'][number][] = []
  let place: Output<'audit.verify'>['next'] = null
  do {
    const part: Output<'audit.verify'> = await office.must('audit.verify', { place })
    found.push(...part.findings)
    place = part.next
  } while (place !== null)
  return found
}

const kept = async ({ studentNo }: typeof lin): Promise<unknown> =>
  (await school.registration(studentNo)).kept
const head = async (): Promise<number> => (await school.stored('auditBlocks')).length

test('What a graduate asked for is back and stays, is found in the newer purges, and goes when it is asked for again.', async () => {
  await bound(school, lin)
  await ran(served + DAY)
  const backup = await backedUp()
  const restoredHead = await head()
  const asked = { cohortId, studentNo: zhou.studentNo, look: false, reason: '本人书面申请，已核对身份' }
  school.moveTo(served + 2 * DAY)
  await office.must('keeping.erase', asked)
  await ran(served + 2 * DAY + HOUR)
  const { _id: id } = await school.registration(zhou.studentNo)
  const purges = await school.stored('purges')
  expect(purges).toMatchObject([{ registrationId: id, by: staff.office, what: 'personal' }])

  await restored(backup)
  const found = await findings()
  expect(found).not.toEqual([])
  expect(found.every(({ kind, block }) => kind === 'truncated' && block > restoredHead)).toBe(true)
  await ran(served + 4 * DAY)
  expect(await kept(zhou)).toBe('whole')
  expect(await school.stored('purges')).toEqual([])
  await office.must('keeping.erase', asked)
  await ran(served + 4 * DAY + HOUR)
  expect(await kept(zhou)).toBe('evidence')
})

test('Once the chain has grown past what was anchored, the same anchors are links that are broken, and for good.', async () => {
  for (const day of [5, 6, 7]) {
    await office.must('document.reveal', {
      id: (await school.registration(lin.studentNo))._id,
      reason: '核对档案',
    })
    await ran(served + day * DAY + 3 * HOUR)
  }
  const found = await findings()
  expect(found).not.toEqual([])
  expect(found.every(({ kind, collection }) => kind === 'brokenLink' && collection === '')).toBe(true)
  school.moveTo(served + 600 * DAY)
  expect(await findings()).toEqual(found)
})

test('What the schedule had deleted goes again by itself.', async () => {
  await ran(personalEnd - HOUR)
  const backup = await backedUp()
  await ran(personalEnd)
  expect(await kept(lin)).toBe('evidence')
  await restored(backup)
  expect(await kept(lin)).toBe('whole')
  await ran(personalEnd + HOUR)
  expect(await kept(lin)).toBe('evidence')
})
