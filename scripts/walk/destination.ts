import { bringProof } from './proof'
import { claimed, cohortId, heading, refused, say, step, type Person } from './steps'

const claims = {
  category: '10',
  unitName: '示例装备制造有限公司',
  creditCode: '91430300MA4EXAMP02',
  unitKind: '39',
  unitIndustry: '22',
  unitPlace: '430300',
  jobKind: '13',
  signedOn: '2027-03-01',
  'archive.transfer': '签约单位接收',
  'archive.receiver': '示例装备制造有限公司',
  'archive.address': '湖南省湘潭市示例路1号',
  'archive.contact': '示例联系人',
  'archive.phone': '0731-88888888',
}

interface School {
  readonly counselor: Person
  readonly office: Person
}

/** Destination: filled, proven, approved, found wrong, mended by the office, confirmed. */
export async function confirmDestination(student: Person, { counselor, office }: School): Promise<void> {
  const id = await idOf(student)
  heading('Destination: fill, prove, submit, review')
  await step(
    student,
    ['destination.save', { cohortId, claims }],
    (saved) => `${String(Object.keys(saved.claims).length)} values`,
  )
  await refused(student, ['destination.submit', { cohortId }], 'evidencePresent')
  await bringProof(student, { flow: 'destination', slot: 'agreement' })
  await step(student, ['destination.submit', { cohortId }], ({ round }) => `round ${String(round)}`)
  const seen = await claimed(counselor, id, 'destination')
  await step(
    counselor,
    ['review.approve', { id, flow: 'destination', seen }],
    ({ status }) => `now ${status}`,
  )
  const asReviewed = await own(student)
  await mended(student, office, id)

  heading('Confirmation: of exactly what the report will say')
  await refused(student, ['destination.confirm', { ...asReviewed.named, basicsChecked: true }], 'seenLatest')
  const { named, lines } = await own(student)
  say(`            ${String(lines)} lines are read`)
  await refused(student, ['destination.confirm', { ...named, basicsChecked: false }], 'basicsChecked')
  await step(
    student,
    ['destination.confirm', { ...named, basicsChecked: true }],
    ({ confirmationId }) => `confirmed as ${confirmationId}`,
  )
}

/** 信息有误: the graduate says what is wrong, the office mends it. */
async function mended(student: Person, office: Person, id: string): Promise<void> {
  heading('Something is wrong: the graduate says so, the office mends it')
  const said = { cohortId, text: '档案接收部门漏了，应为人力资源部', fields: ['archive.department'] }
  await step(
    student,
    ['destination.reportError', said],
    ({ objection }) => `${String(objection?.fields.length)} line pointed at`,
  )
  const { seen } = await step(office, ['destination.get', { id }], ({ status }) => `is ${status}`)
  if (seen === null) throw new Error('nothing was reviewed')
  await step(
    office,
    [
      'destination.correct',
      { id, seen, claims: { 'archive.department': '人力资源部' }, reason: '按毕业生反映补上接收部门' },
    ],
    ({ round }) => `round ${String(round)}`,
  )
}

async function idOf({ client }: Person): Promise<string> {
  const { records } = await client.must('me.get', {})
  return records[0]?.id ?? ''
}

/** The own record as a confirmation names it. */
async function own(student: Person) {
  const { records } = await step(
    student,
    ['me.get', {}],
    ({ records: [record] }) => `destination is ${record?.destination.status ?? '?'}`,
  )
  const [record] = records
  const { seen = null, contents = null } = record?.destination ?? {}
  if (record === undefined || seen === null || contents === null) throw new Error('nothing to confirm')
  return {
    named: { cohortId, seen, contents: contents.digest },
    lines: contents.archive.length + contents.household.length,
  }
}
