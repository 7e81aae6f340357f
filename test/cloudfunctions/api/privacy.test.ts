import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cohortId, importRoster, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { confirmationScreen } from '../../support/cloud-destinations'
import { graduates, residentNumber } from '../../support/cloud-graduates'
import { seenBy } from '../../support/cloud-review'
import type { Person } from '../../support/cloud-school'
import { destination } from './matrix-destinations'

/** The whole story with every answer, log line and stored byte searched for a whole document number. */
const school = useSchool()
const numbers = Object.values(graduates).map(({ documentNo }) => documentNo)
const { lin, zhou } = graduates
const answers: string[] = []

beforeAll(async () => {
  const student = school.as('phone-of-the-canary')
  const counselor = school.as(staff.counselor)
  const told = async (answer: Promise<{ reply: unknown }>) =>
    answers.push(JSON.stringify((await answer).reply))
  const { studentNo, documentNo, name } = lin

  await told(student.call('identity.bind', { cohortId, studentNo, documentNo: zhou.documentNo, name }))
  await told(student.call('identity.bind', { cohortId, studentNo: documentNo, documentNo, name }))
  await told(student.call('identity.bind', { cohortId, studentNo, documentNo, name }))
  await told(student.call('me.get', {}))
  // A document number typed where none belongs is refused, not repeated.
  await told(student.call('source.save', { cohortId, claims: { qq: documentNo, homePhone: documentNo } }))
  await told(student.call('source.save', { cohortId, claims: { ethnicity: '苗族', qq: '10001' } }))
  await told(student.call('source.submit', { cohortId }))
  await told(counselor.call('queue.next', { cohortId }))
  const { _id: id } = await school.registration(studentNo)
  await told(counselor.call('review.get', { id }))
  await told(
    counselor.call('review.return', {
      id,
      seen: await seenBy(counselor, id),
      reasons: { ethnicity: '请核对' },
    }),
  )
  await told(student.call('source.submit', { cohortId }))
  await told(counselor.call('review.approve', { id, seen: await seenBy(counselor, id) }))
  await told(student.call('destination.save', { cohortId, claims: destination }))
  await told(student.call('destination.submit', { cohortId }))
  const seen = await seenBy(counselor, id, 'destination')
  await told(counselor.call('review.approve', { id, flow: 'destination', seen }))
  await told(student.call('destination.confirm', await confirmationScreen(student, cohortId)))
  await told(student.call('me.get', {}))
  await askedForHelp(student, told)
  await school.timer()
  await told(student.call('notice.list', {}))
  await told(student.call('record.timeline', { cohortId }))
  // Staff who say why get the number (B16); no log and no document has it after that either.
  const { documentNo: revealed } = await counselor.must('document.reveal', { id, reason: '核对档案' })
  expect(revealed).toBe(documentNo)
  // An import that says which row it refuses, and one that breaks off.
  const taken = [{ ...lin, studentNo: '2300000099', documentNo: zhou.documentNo }]
  const office = school.as(staff.office)
  answers.push(JSON.stringify(await importRoster(school, { by: office, cohort: cohortId, rows: taken })))
  // Faults inside, while the whole number is in the function's hands.
  await school.fault({ collection: 'registrations', code: 'SYS_BROKEN' })
  await told(student.call('me.get', {}))
  await school.fault({ collection: 'registrations', code: 'SYS_BROKEN' })
  await told(
    school.as('phone-of-zhou').call('identity.bind', {
      cohortId,
      studentNo: zhou.studentNo,
      documentNo: zhou.documentNo,
      name: zhou.name,
    }),
  )
  await school.calm()
  await school.timer()
})

/** Calls for help with a number in them are refused and not repeated; one without is read and answered. */
async function askedForHelp(
  student: Person,
  told: (answer: Promise<{ reply: unknown }>) => Promise<unknown>,
): Promise<void> {
  const { documentNo, name, studentNo } = lin
  const help = { cohortId, kind: 'other' } as const
  const claimant = { name, studentNo, phone: '', collegeId: '' }
  await told(student.call('ticket.open', { ...help, text: `我的证件是${documentNo}` }))
  await told(
    school.as('phone-of-nobody').call('ticket.open', {
      ...help,
      text: '绑定不了',
      claimant: { ...claimant, studentNo: documentNo },
    }),
  )
  await told(student.call('ticket.open', { ...help, text: '看不到班级' }))
  const counselor = school.as(staff.counselor)
  await told(counselor.call('ticket.list', { cohortId }))
  const [row] = (await counselor.must('ticket.list', { cohortId })).rows
  await told(counselor.call('ticket.answer', { id: row?.id ?? '', rev: 1, text: '好', close: true }))
  await told(student.call('ticket.own', {}))
  const values = { graduatesOn: documentNo }
  await told(student.call('correction.request', { cohortId, values, reason: '毕业月份' }))
  await told(counselor.call('correction.list', { cohortId }))
}

const finds = (text: string) => numbers.filter((number) => text.includes(number))

test('The canaries are whole numbers of the right form, and the search finds one where there is one.', () => {
  expect(finds(`x${residentNumber('430102', lin.born, 1)}x`)).toEqual([lin.documentNo])
})

test('No answer to anybody contains a whole document number; the graduate sees the last four.', () => {
  expect(answers.length).toBeGreaterThan(26)
  expect(answers.filter((answer) => finds(answer).length > 0)).toEqual([])
  expect(answers.some((answer) => answer.includes(`"documentLast4":"${lin.documentNo.slice(-4)}"`))).toBe(
    true,
  )
})

test('No answer tells of a fault inside in the words of the SDK.', () => {
  expect(answers.some((answer) => answer.includes('SYS_BROKEN') || answer.includes('injected'))).toBe(false)
  expect(answers).toContain('{"ok":false,"error":{"code":"unexpected"}}')
})

test('No log line contains a document number, a name or a student number.', () => {
  const logged = school.logs.map(({ text }) => text).join('\n')
  expect(logged).toContain('"level":"error"')
  expect(finds(logged)).toEqual([])
  for (const { name, studentNo } of Object.values(graduates)) {
    expect(logged).not.toContain(name)
    expect(logged).not.toContain(studentNo)
  }
})

test.each([
  'registrations',
  'notices',
  'events',
  'tickets',
  'corrections',
  'bindings',
  'attempts',
  'cohorts',
  'structure',
  'staff',
  'jobs',
  'accessLog',
])('No document of %s contains a whole document number.', async (collection) => {
  expect(finds(JSON.stringify(await school.stored(collection)))).toEqual([])
})

test('Notices and history carry no value of the record at all.', async () => {
  const told = JSON.stringify([
    await school.stored('notices'),
    (await school.stored<{ entry?: unknown }>('events')).map((event) => ({ ...event, reasons: {} })),
  ])
  for (const value of [lin.name, '苗族', '13800001111', lin.born]) expect(told).not.toContain(value)
})

test('The files of the database contain no document number in plain text, however they are read.', () => {
  const folder = join(school.dataDir, 'cloud')
  const contents = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name)))
  // The search can find what is there: the student number is no secret.
  expect(contents.some((bytes) => bytes.includes(lin.studentNo))).toBe(true)
  for (const number of numbers) {
    const spellings = [
      number,
      Buffer.from(number, 'utf16le'),
      Buffer.from(number).toString('base64').slice(0, 20),
    ]
    for (const bytes of contents) expect(spellings.filter((spelling) => bytes.includes(spelling))).toEqual([])
  }
})

test('Each record’s sealed number differs, also for the same person in two places, and opens for no other record.', async () => {
  const sealed = await school.stored<{ document: { ct: string; iv: string }; documentFp: string }>(
    'registrations',
  )
  expect(new Set(sealed.map(({ document }) => document.iv)).size).toBe(sealed.length)
  const [first, second] = [
    await school.registration(zhou.studentNo),
    await school.registration(graduates.he.studentNo),
  ]
  await school.put('registrations', { ...second, document: first.document })
  const thief = school.as('phone-of-a-thief')
  const refused = await thief.refused('identity.bind', {
    cohortId,
    studentNo: graduates.he.studentNo,
    documentNo: zhou.documentNo,
  })
  expect(['bindMismatch', 'unexpected']).toContain(refused.code)
  expect((await school.registration(graduates.he.studentNo)).binding).toBeNull()
})
