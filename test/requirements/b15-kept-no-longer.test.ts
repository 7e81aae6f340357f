import { collections } from '../../cloudfunctions/database.json'
import { emptyResume } from '../../domain/resume/content'
import type { Input, Output } from '../../domain/contract/contract'
import { allowPhotos } from '../cloudfunctions/api/matrix-pictures'
import { bringEvidence, requested } from '../support/cloud-corrections'
import { bound, cohortId, importRoster, staff } from '../support/cloud-founding'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { confirmed } from '../support/cloud-reports'
import { at, type Person } from '../support/cloud-school'
import { useSchool } from '../support/founded-school'

/**
 * Nothing is kept longer than it is needed (PIPL Art. 47; threat 39). Searched is what really lies there: the documents
 * of every collection and the bytes and names of every file.
 */
const school = useSchool()
const office = school.as(staff.office)
const { lin, zhou, zheng } = graduates
const DAY = 86_400_000
/** Graduating in 2027-06, six months of service. */
const served = at('2028-01-01')
const personalEnd = served + 90 * DAY
const evidenceEnd = served + 1_096 * DAY
const written = ['金丝雀求助', '金丝雀答复', '金丝雀更正', '金丝雀意向', '9988776655']

/** Everything there can be of a graduate, with words that nobody else wrote. */
async function lived(graduate: Graduate): Promise<{ person: Person; id: string }> {
  const first = await bound(school, graduate)
  await first.must('source.save', { cohortId, claims: { qq: '9988776655' } })
  const { person, id } = await confirmed(school, graduate)
  await person.must('report.issue', { cohortId, kind: 'archive', days: 7 })
  await bringEvidence(school, person)
  await requested(person, { values: { graduatesOn: '2027-05' }, reason: '金丝雀更正原因' })
  await person.must('ticket.open', { cohortId, kind: 'other', text: '金丝雀求助的话' })
  const [ticket] = (await person.must('ticket.own', {})).tickets
  const answer = { id: ticket?.id ?? '', rev: 1, text: '金丝雀答复的话', close: false }
  await school.as(staff.counselor).must('ticket.answer', answer)
  const content = { ...emptyResume, education: [], experience: [], awards: [], intention: '金丝雀意向' }
  await person.must('resume.save', { cohortId, rev: 0, content })
  await person.must('consent.record', { answers: { reviewResult: 'accept' } })
  await school.as(staff.counselor).must('document.reveal', { id, reason: '核对档案' })
  await school.timerAfterUndo()
  return { person, id }
}

/** Collections, and the storage, in which a text stands. */
async function hits(text: string): Promise<string[]> {
  const found: string[] = []
  for (const name of Object.keys(collections))
    if (JSON.stringify(await school.stored(name)).includes(text)) found.push(name)
  const inFiles = [...school.files()].some(([path, bytes]) => path.includes(text) || bytes.includes(text))
  return inFiles ? [...found, 'storage'] : found
}

/** As many minutes as a night has work for. */
async function night(now: number): Promise<void> {
  for (let minute = 0; minute < 4; minute += 1) {
    school.moveTo(now + minute * 60_000)
    await school.timer()
  }
}

type Counts = Output<'keeping.preview'>['counts']

async function previewed(instant: number): Promise<Counts> {
  const { counts, next } = await office.must('keeping.preview', { cohortId, at: instant })
  expect(next).toBeNull()
  return counts
}
/** What the log says of the cohort, without what went by age. */
const logged = async (): Promise<Counts> =>
  (await office.must('keeping.log', { cohortId })).days
    .filter(({ ofCohort }) => ofCohort)
    .flatMap(({ counts }) => counts)

let person: Person
let id: string
let before: Counts
beforeAll(async () => {
  await allowPhotos(school, { [staff.office]: cohortId })
  ;({ person, id } = await lived(lin))
}, 60_000)

test('[B15] A dry run counts what a day would end, and writes nothing.', async () => {
  for (const text of written) expect(await hits(text)).not.toEqual([])
  expect(school.files().size).toBeGreaterThan(1)
  const names = Object.keys(collections)
  const world = await school.world(names)
  expect(await previewed(personalEnd - 1)).toEqual([])
  before = await previewed(personalEnd)
  expect(before).toContainEqual({ kind: 'registrations', cause: 'personal', ending: 'strips', count: 9 })
  expect(before).toContainEqual({ kind: 'tickets', cause: 'personal', ending: 'strips', count: 1 })
  expect(before).toContainEqual({ kind: 'resumes', cause: 'personal', ending: 'deletes', count: 1 })
  expect(await school.world(names)).toEqual(world)
})

test('[B15] To the end of the last day all of it stands; then what is personal is gone everywhere, and the log says how much.', async () => {
  await night(personalEnd - 3_600_000)
  const counted = await previewed(personalEnd)
  for (const text of written) expect(await hits(text)).not.toEqual([])
  await night(personalEnd)
  for (const text of [...written, lin.documentNo, person.openid])
    expect({ text, in: await hits(text) }).toEqual({
      text,
      // Who acted, and with which reason, is evidence of what was decided; the rest of it is gone.
      in: text === person.openid || text === '金丝雀更正' ? ['events'] : [],
    })
  const left = [...school.files().keys()].filter((path) => !path.startsWith('audit/heads/'))
  expect(left).toEqual(['qihang/mark'])
  expect(await logged()).toEqual(counted)
})

test('[B15] Who it was and what was decided can still be read; nobody binds, reveals, or imports it back.', async () => {
  const found = await office.must('queue.find', { cohortId, text: lin.studentNo })
  expect(found.rows).toMatchObject([{ id, name: lin.name }])
  expect((await office.must('review.get', { id })).name).toBe(lin.name)
  expect(await office.refused('document.reveal', { id, reason: '核对档案' })).toEqual({ code: 'dataErased' })
  const secret = { cohortId, studentNo: lin.studentNo, documentNo: lin.documentNo.slice(-6) }
  expect(await school.as('somebody').refused('identity.bind', secret)).toEqual({ code: 'bindMismatch' })
  expect(await person.must('me.get', {})).toMatchObject({ records: [] })
  const steps = await importRoster(school, { by: office, cohort: cohortId, rows: [lin] })
  expect(steps).toMatchObject([{ created: 0, updated: 0, unchanged: 0, skipped: 1 }])
  expect(await hits(lin.documentNo)).toEqual([])
})

test('[B15] Nothing can be done with what is only evidence: no step, no mending, no lock, no more time.', async () => {
  const stood = await school.registration(lin.studentNo)
  const list = { cohortId, studentNos: [lin.studentNo] }
  const seen = { round: 1, level: 0, digest: '0'.repeat(64) }
  const refusals = await Promise.all([
    office.refused('review.revoke', { id, reasons: { general: '看错了' } }),
    school.as(staff.counselor).refused('review.approve', { id, seen }),
    office.refused('record.correct', { id, claims: { sex: '女' }, reason: '写错了' }),
    office.refused('upstream.record', { id, result: 'passed', importId: 'list' }),
  ])
  expect(refusals.map(({ code }) => code)).toEqual(['isActive', 'isActive', 'isActive', 'isActive'])
  const lock = { by: 'cause' as const, fields: ['sex' as const], cause: '协议' }
  const answers = [
    await office.must('record.lock', { ...list, lock, from: null }),
    await office.must('window.extend', {
      ...list,
      phase: 'source',
      closesAt: school.now + DAY,
      reason: '晚了',
    }),
  ]
  for (const { results } of answers) expect(results).toMatchObject([{ refused: 'isActive' }])
  expect(await school.registration(lin.studentNo)).toEqual(stood)
})

test('[B15] Asked to delete the evidence, the office is told until when it has to stay.', async () => {
  const asked = { cohortId, studentNo: lin.studentNo, reason: '本人书面申请' }
  for (const look of [true, false])
    expect(await office.refused('keeping.erase', { ...asked, look })).toEqual({
      code: 'evidenceKept',
      until: evidenceEnd,
    })
})

test('[B15] With the end of the evidence nothing is left but that it was deleted rightfully.', async () => {
  await night(evidenceEnd - 3_600_000)
  expect(await hits(lin.studentNo)).not.toEqual([])
  await night(evidenceEnd)
  await night(evidenceEnd + DAY)
  for (const text of [lin.studentNo, lin.name, zhou.name, zheng.studentNo, person.openid])
    expect({ text, in: await hits(text) }).toEqual({ text, in: [] })
  // Ids without anybody: that it was deleted, and the seals of lines that are gone.
  expect(await hits(id)).toEqual(['purges', 'auditBlocks'])
  const kinds = (await logged()).filter(({ cause }) => cause === 'evidence')
  expect(kinds).toContainEqual({ kind: 'registrations', cause: 'evidence', ending: 'deletes', count: 9 })
  expect(kinds.find(({ kind }) => kind === 'events')?.count).toBeGreaterThan(5)
})

test('[B15] The audit’s chain is whole all the same: what is missing of it was deleted rightfully.', async () => {
  let place: Input<'audit.verify'>['place'] = null
  let purged = 0
  do {
    const part: Output<'audit.verify'> = await office.must('audit.verify', { place })
    expect(part.findings).toEqual([])
    purged += part.purged
    place = part.next
  } while (place !== null)
  expect(purged).toBeGreaterThan(10)
})
