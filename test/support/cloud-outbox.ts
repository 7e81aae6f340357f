import type { Registration } from '../../domain/registration/registration'
import { cohortId, importRoster, staff } from './cloud-founding'
import { manyGraduates } from './cloud-graduates'
import type { School } from './cloud-school'

/** Imports so many graduates into an empty cohort, and lets the timer do what the import left behind. */
export async function importMany(school: School, count: number): Promise<readonly string[]> {
  const rows = manyGraduates(count)
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows })
  return rows.map(({ studentNo }) => studentNo)
}

/** A graduate's record, held by a phone of its own. */
export async function heldByAPhone(school: School, studentNo: string): Promise<Registration> {
  const binding = {
    openid: `phone-${studentNo}`,
    at: school.now,
    realName: 'unchecked',
    check: null,
  } as const
  return { ...(await school.registration(studentNo)), binding }
}

interface Results {
  /** The how-manyth result of each record; 1 is the first. */
  readonly nth: number
  /** Messages to which everybody agreed before. */
  readonly agreed: number
}

/** A result in every outbox: one line of history, one notice. */
export async function leaveResults(
  school: School,
  records: readonly Registration[],
  { nth, agreed }: Results,
): Promise<void> {
  const now = school.now
  for (const record of records) {
    const seq = record.seq + nth
    const id = `${record._id}_${String(seq)}`
    const to = record.binding?.openid ?? ''
    const entry = {
      seq,
      at: now,
      by: staff.counselor,
      byKind: 'staff',
      what: 'sourceApproved',
      round: 1,
      level: 0,
      reasons: {},
      touched: [],
    } as const
    const notice = { to, notice: 'sourceCompleted', params: { round: '1' }, changes: {} } as const
    const outbox = [
      { id, dueAt: now, kind: 'event', entry },
      { id: `${id}_notice`, dueAt: now, kind: 'notice', ...notice },
    ]
    await school.put('registrations', { ...record, rev: record.rev + 100 * nth, outbox, outboxDueAt: now })
    const templates = { reviewResult: { left: agreed, askedAt: now } }
    if (agreed > 0) await school.put('consents', { _id: to, rev: 1, templates, counted: [] })
  }
}
