import { bringProof, lookAtProof } from './proof'
import { claimed, cohortId, heading, refused, step, type Person } from './steps'

/** Source information: a change with its proof, handed in, taken back, returned, handed in again, approved. */
export async function verifySource(student: Person, counselor: Person): Promise<void> {
  heading('Source information: save, prove, submit, withdraw, submit again')
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
  await refused(student, ['source.submit', { cohortId }], 'proofsPresent')
  await bringProof(student, { flow: 'source', slot: 'materialOne' })
  await step(
    student,
    ['source.submit', { cohortId }],
    ({ round, receipt }) => `round ${String(round)}, receipt ${receipt}`,
  )
  await step(student, ['source.withdraw', { cohortId }], ({ status }) => `back to ${status}`)
  await step(student, ['source.submit', { cohortId }], ({ round }) => `round ${String(round)}`)

  heading('The counselor claims, returns, looks at the proof and approves the next round')
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
  await lookAtProof(counselor, record.id)
  await step(counselor, ['review.approve', { id: record.id, seen: second }], ({ status }) => `now ${status}`)
}
