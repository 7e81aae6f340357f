import { claimed, cohortId, heading, refused, step, type Person } from './steps'

/** Destination: filled, handed in, approved, confirmed. */
export async function confirmDestination(student: Person, counselor: Person): Promise<void> {
  heading('Destination: fill, submit, review, confirm')
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
    'archive.receiver': '示例装备制造有限公司人力资源部',
    'archive.address': '湖南省湘潭市示例路1号',
    'archive.contact': '示例联系人',
    'archive.phone': '0731-88888888',
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
  const { records } = await student.client.must('me.get', {})
  const contents = records[0]?.destination.contents?.digest ?? ''
  const named = { cohortId, seen, contents }
  await refused(student, ['destination.confirm', { ...named, basicsChecked: false }], 'basicsChecked')
  await step(
    student,
    ['destination.confirm', { ...named, basicsChecked: true }],
    ({ confirmationId }) => `confirmed as ${confirmationId}`,
  )
}
