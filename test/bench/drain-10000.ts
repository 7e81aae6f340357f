/**
 * `npx tsx test/bench/drain-10000.ts [notices]`: how much function time the timer needs until so many notices stand in
 * inboxes, and WeChat was asked to deliver them where people agreed. Through the real SDK and the local cloud.
 */
import { cohortId, found, importRoster, staff } from '../support/cloud-founding'
import { manyGraduates } from '../support/cloud-graduates'
import { School } from '../support/cloud-school'
import type { Registration } from '../../domain/registration/registration'

const MOST_RUNS = 20

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000)
  const school = new School()
  await school.open()
  try {
    await found(school, false)
    const rows = manyGraduates(count)
    await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows })
    await drained(school)
    const records: Registration[] = []
    for (const { studentNo } of rows) records.push(await boundRecord(school, studentNo))
    for (const agreed of [false, true]) {
      await leaveNotices(school, records, agreed)
      const { seconds, runs, works } = await drained(school)
      const last = records.at(-1)?.binding?.openid ?? ''
      const { length: inboxes } = await school.stored('notices', { to: last })
      process.stdout.write(
        `${String(count)} results, ${agreed ? 'all' : 'none'} agreed: ${seconds.toFixed(1)} s of function time in ` +
          `${String(runs)} runs; ${String(works)} pieces of work, ${String(inboxes)} in the last inbox, ` +
          `${String(school.messages().length)} messages left (the local cloud keeps 10,000)\n`,
      )
    }
  } finally {
    await school.close()
  }
}

/** A graduate's record, held by a phone of its own. */
async function boundRecord(school: School, studentNo: string): Promise<Registration> {
  const binding = {
    openid: `phone-${studentNo}`,
    at: school.now,
    realName: 'unchecked',
    check: null,
  } as const
  return { ...(await school.registration(studentNo)), binding }
}

/** A result in every outbox: one line of history, one notice. */
async function leaveNotices(
  school: School,
  records: readonly Registration[],
  agreed: boolean,
): Promise<void> {
  const now = school.now
  for (const [index, record] of records.entries()) {
    const seq = record.seq + (agreed ? 2 : 1)
    const id = `${record._id}_${String(seq)}`
    const to = record.binding?.openid ?? ''
    const entry = {
      seq,
      at: now,
      by: staff.counselor,
      byKind: 'staff',
      what: 'sourceApproved',
      round: 1,
    } as const
    const line = { ...entry, level: 0, reasons: {}, touched: [] }
    const changes = {}
    const params = { round: '1' }
    const notice = 'sourceCompleted'
    const outbox = [
      { id, dueAt: now, kind: 'event', entry: line },
      { id: `${id}_notice`, dueAt: now, kind: 'notice', to, notice, params, changes },
    ]
    await school.put('registrations', { ...record, rev: 100 + index, outbox, outboxDueAt: now })
    const templates = { reviewResult: { left: 1, askedAt: now } }
    if (agreed) await school.put('consents', { _id: to, rev: 1, templates, counted: [] })
  }
}

/** Runs of the timer until nothing is left, and how long they took. */
async function drained(school: School): Promise<{ seconds: number; runs: number; works: number }> {
  let seconds = 0
  let works = 0
  for (let runs = 1; runs <= MOST_RUNS; runs += 1) {
    school.pass(100_000)
    const begun = performance.now()
    const result = (await school.timer()) as { value: { drainOutbox: { drained: number } } }
    seconds += (performance.now() - begun) / 1000
    works += result.value.drainOutbox.drained
    if (result.value.drainOutbox.drained === 0) return { seconds, runs, works }
  }
  throw new Error('never empty')
}

void main()
