import { randomInt, randomUUID } from 'node:crypto'
import type { Call, Input, Output } from '../domain/contract/contract'
import { demoGraduates } from './demo-graduates'
import { demoCohort, demoPeople } from './demo-people'
import { connectionHint, serverAddress } from './server-address'
import { serverClient, type ServerClient } from './server-client'

const cohortId = demoCohort.id
const server = serverAddress()
const TRIES = 10

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const heading = (line: string): void => {
  say(`\n${line}`)
}

/** Calls one thing, prints what it cost and what came of it; a refusal that is not expected ends the walk. */
async function step<C extends Call>(
  { who, client }: { readonly who: string; readonly client: ServerClient },
  [name, input]: readonly [C, Input<C>],
  told: (value: Output<C>) => string,
): Promise<Output<C>> {
  const { reply, operations } = await client.call(name, input)
  const cost = `${String(operations)} op${operations === 1 ? ' ' : 's'}`
  if (!reply.ok)
    throw new Error(
      `${who} ${name}: refused as ${reply.error.code} ${JSON.stringify(reply.error.fields ?? {})}`,
    )
  say(`  ${who.padEnd(9)} ${name.padEnd(20)} ${cost}  ${told(reply.value)}`)
  return reply.value
}

/** The same, where the refusal is the point of the story. */
async function refused<C extends Call>(
  { who, client }: { readonly who: string; readonly client: ServerClient },
  [name, input]: readonly [C, Input<C>],
  code: string,
): Promise<void> {
  const { reply, operations } = await client.call(name, input)
  if (reply.ok || reply.error.code !== code)
    throw new Error(`${who} ${name}: should have been refused as ${code}`)
  say(`  ${who.padEnd(9)} ${name.padEnd(20)} ${String(operations)} ops  refused: ${code}`)
}

/** `npm run walk`: the main job on the running server, step by step, with what each call costs. */
async function main(): Promise<void> {
  say(`walking on ${server}`)
  const student = await boundStudent()
  const counselor = { who: 'counselor', client: serverClient(server, demoPeople.counselor) }
  await verifySource(student, counselor)
  await confirmDestination(student, counselor)
  say('\nThe walk is over: bound, verified, confirmed.')
}

interface Person {
  readonly who: string
  readonly client: ServerClient
}

/** Somebody of the demo counselor's college whom nobody has bound yet. */
async function boundStudent(): Promise<Person> {
  heading('A graduate binds')
  const rows = await demoGraduates()
  for (let tried = 0; tried < TRIES; tried += 1) {
    const row = rows[randomInt(rows.length)]
    if (row === undefined) break
    const person = { who: 'student', client: serverClient(server, `walk-${randomUUID().slice(0, 12)}`) }
    const lastSix = row.documentNo.slice(-6)
    const { reply, operations } = await person.client.call('identity.bind', {
      cohortId,
      studentNo: row.studentNo,
      documentNo: lastSix,
    })
    if (!reply.ok && reply.error.code === 'bindMismatch') continue
    if (!reply.ok) throw new Error(`binding was refused as ${reply.error.code}`)
    say(
      `  student   identity.bind        ${String(operations)} ops  ${reply.value.name}, 学号 ${row.studentNo}`,
    )
    await refused(
      { who: 'stranger', client: serverClient(server, `walk-${randomUUID().slice(0, 12)}`) },
      ['identity.bind', { cohortId, studentNo: row.studentNo, documentNo: '000000' }],
      'bindMismatch',
    )
    return person
  }
  throw new Error(
    'nobody to bind: the demo school is still being founded (wait for «启航 runs at»), or everybody is bound (delete the data folder)',
  )
}

async function verifySource(student: Person, counselor: Person): Promise<void> {
  heading('Source information: save, submit, withdraw, submit again')
  const me = await step(
    student,
    ['me.get', {}],
    ({ records }) => `source is ${records[0]?.source.status ?? '?'}`,
  )
  const record = me.records[0]
  if (record === undefined) throw new Error('the record is not there')
  // Another 政治面貌 than the roster's: a change that needs approval. A phone number: free, at once.
  const politicalStatus = record.record['politicalStatus'] === '群众' ? '共青团员' : '群众'
  const claims = {
    politicalStatus,
    qq: '3002816640',
    mobile: '13800001111',
    sourcePlace: '430381',
    address: '东山街道桑梅中路16号1栋302',
  }
  await step(
    student,
    ['source.save', { cohortId, claims }],
    (saved) => `waiting for approval: ${Object.keys(saved.claims).join(', ')}`,
  )
  await refused(student, ['source.save', { cohortId, claims: { studentNo: '0000000000' } }], 'fieldsInvalid')
  await step(
    student,
    ['source.submit', { cohortId }],
    ({ round, receipt }) => `round ${String(round)}, receipt ${receipt}`,
  )
  await step(student, ['source.withdraw', { cohortId }], ({ status }) => `back to ${status}`)
  await step(student, ['source.submit', { cohortId }], ({ round }) => `round ${String(round)}`)

  heading('The counselor claims, returns, and approves the next round')
  const first = await claimed(counselor, record.id, 'source')
  await step(
    counselor,
    ['review.return', { id: record.id, seen: first, reasons: { politicalStatus: '请核对政治面貌' } }],
    ({ status }) => `now ${status}`,
  )
  await step(student, ['source.save', { cohortId, claims: { politicalStatus } }], () => 'looked at again')
  await step(student, ['source.submit', { cohortId }], ({ round }) => `round ${String(round)}`)
  await refused(counselor, ['review.approve', { id: record.id, seen: first }], 'seenLatest')
  const second = await claimed(counselor, record.id, 'source')
  await step(counselor, ['review.approve', { id: record.id, seen: second }], ({ status }) => `now ${status}`)
}

async function confirmDestination(student: Person, counselor: Person): Promise<void> {
  heading('Destination: fill, submit, review, confirm')
  const claims = {
    category: '10',
    unitName: '示例装备制造有限公司',
    unitPlace: '湖南省湘潭市',
    signedOn: '2027-03-01',
    'archive.transfer': '签约单位接收',
    'archive.receiver': '示例装备制造有限公司人力资源部',
    'archive.address': '湖南省湘潭市示例路1号',
  }
  await step(
    student,
    ['destination.save', { cohortId, claims }],
    (saved) => `${String(Object.keys(saved.claims).length)} values`,
  )
  await step(student, ['destination.submit', { cohortId }], ({ round }) => `round ${String(round)}`)
  const me = await step(
    student,
    ['me.get', {}],
    ({ records }) => `destination is ${records[0]?.destination.status ?? '?'}`,
  )
  const id = me.records[0]?.id ?? ''
  const seen = await claimed(counselor, id, 'destination')
  await step(
    counselor,
    ['review.approve', { id, flow: 'destination', seen }],
    ({ status }) => `now ${status}`,
  )
  await refused(student, ['destination.confirm', { cohortId, seen, basicsChecked: false }], 'basicsChecked')
  await step(
    student,
    ['destination.confirm', { cohortId, seen, basicsChecked: true }],
    ({ confirmationId }) => `confirmed as ${confirmationId}`,
  )
}

/** Takes the record from the queue; if somebody else's waits first, opens it by its id. */
async function claimed(counselor: Person, id: string, flow: 'source' | 'destination') {
  const { review } = await step(counselor, ['queue.next', { cohortId, flow }], ({ review: next }) =>
    next === null
      ? 'nothing waits'
      : next.id === id
        ? `${next.name} claimed for ten minutes`
        : 'somebody else waits first',
  )
  const own =
    review?.id === id
      ? review
      : await step(counselor, ['review.get', { id, flow }], ({ name }) => `${name} opened`)
  const changed = own.rows.filter(({ differs }) => differs).map(({ field }) => field)
  say(`            differs: ${changed.join(', ')}`)
  if (own.seen === null) throw new Error('nothing submitted to decide on')
  return own.seen
}

main().catch((error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${cause}\n`)
  process.stderr.write(connectionHint(error))
  process.exit(1)
})
