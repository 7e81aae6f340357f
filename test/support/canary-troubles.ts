import { canaryContact, canaryFile, canaryGraduate, canaryOpenid, canaryWords } from './canary'
import type { Story } from './canary-told'
import { cohortId } from './cloud-founding'
import { visit } from './cloud-reports'
import type { Fault } from './cloud-school'

/** What goes wrong around the canary. */
const { name, studentNo, documentNo } = canaryGraduate

/** Inputs of somebody who wants to see values again where they do not belong. */
export async function hostile({ school, student, counselor, office, told }: Story): Promise<void> {
  const claims = { [name]: name, [canaryContact.email]: documentNo, qq: documentNo, homePhone: name }
  await told.refused(student, 'source.save', { cohortId, claims })
  await told.refused(student, 'source.save', { cohortId, claims: {}, [name]: documentNo })
  await told.refused(student, 'ticket.open', { cohortId, kind: 'other', text: `${name} ${documentNo}` })
  await told.refused(student, 'proof.begin', { cohortId, slot: canaryFile })
  await told.refused(student, 'proof.finish', { cohortId, upload: `../${canaryFile}` })
  await told.refused(student, 'report.revoke', { cohortId, number: name })
  await told.refused(student, 'source.submit', { cohortId: name })
  await told.refused(student, 'queue.find', { cohortId, text: name })
  await told.refused(counselor, 'review.get', { id: name })
  await told.refused(office, 'roster.import', {
    fileID: `cloud://qihang/${canaryFile}`,
    cohortId,
    cursor: null,
  })
  await told.refused(office, 'record.lock', { cohortId, rows: [{ studentNo, [name]: 1 }] })
  const events = [
    { call: name, input: { name }, requestId: documentNo },
    { call: 'me.get', input: { [name]: name }, requestId: documentNo },
    { call: 'me.get', input: {}, requestId: documentNo, ticket: name },
    { call: `me.get ${documentNo}`, input: {}, requestId: name },
    { call: canaryContact.email, requestId: canaryFile, [name]: name },
  ]
  for (const event of events) {
    const { result } = await school.invoke('api', event, { openid: canaryOpenid })
    told.refusals.push(JSON.stringify((result as { error?: unknown }).error ?? null))
  }
  // The form shows a visitor what that visitor typed; nothing of it is kept.
  for (const query of [{ n: name, name }, { n: documentNo, t: name }, { [name]: name }])
    await visit(school, { path: `/report/${canaryFile}`, queryStringParameters: query })
}

/** Every kind of operation fails once while the record is in the function's hands, with its values in the words. */
export async function goWrong(story: Story): Promise<void> {
  const actions = ['database.getDocument', 'database.modifyDocument', 'database.insertDocument'] as const
  for (const action of actions)
    for (const collection of ['registrations', 'tickets', 'accessLog', 'attempts', 'staff', 'meters'])
      await tried(story, { action, collection })
  await tried(story, { action: 'storage.batchGetDownloadUrl' })
}

async function tried({ school, student, counselor, told }: Story, fault: Partial<Fault>): Promise<void> {
  const { _id: id } = await school.registration(studentNo)
  await told.failing(fault)
  const calls = [
    await student.call('me.get', {}),
    await student.call('source.save', { cohortId, claims: { qq: canaryContact.qq } }),
    await student.call('ticket.open', { cohortId, kind: 'other', text: canaryWords.ticket }),
    await counselor.call('review.get', { id }),
    await counselor.call('proof.view', { id, flow: 'source' }),
  ]
  await school.calm()
  for (const { reply } of calls) if (!reply.ok) told.refusals.push(JSON.stringify(reply.error))
}

/** The timer fails at each of its works, in words that carry what it had in its hands; then it does them. */
export async function askWhileBroken({ school, student, told }: Story): Promise<void> {
  for (const collection of [
    'registrations',
    'events',
    'notices',
    'tallies',
    'pushes',
    'deliveries',
    'consents',
  ])
    for (const action of [
      'database.getDocument',
      'database.insertDocument',
      'database.modifyDocument',
    ] as const) {
      await told.failing({ functionName: 'timer', collection, action, times: 2 })
      await student.must('source.edit', { cohortId, claims: { qq: canaryContact.qq } }).catch(() => undefined)
      await told.later()
      await school.calm()
    }
  await told.failing({ functionName: 'timer', action: 'storage.batchDeleteFile', times: 5 })
  await told.later(40)
  await school.calm()
  await told.later(11)
}
