import { randomUUID } from 'node:crypto'
import type { Input, Output } from '../../../domain/contract/contract'
import { cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { submitted } from '../../support/cloud-review'

/** What it costs to look into the audit, among twenty lines and among two thousand, and that paging loses none of them. */
const school = useSchool()
const office = school.as(staff.office)
const { lin } = graduates
const start = Date.parse('2026-10-01T10:00:00+08:00')

/** Written by hand from the design. */
const allowed = {
  // Who it is, the line of the search itself, three lists, the records, the names; the cohort is in the cache.
  search: 7,
  // Besides, the record of the 学号 and the people of the campus.
  'search of one': 8,
  'next page': 7,
  // Who it is, the people of the campus.
  people: 2,
  // Who it is, the newest block, whether lines wait in each of three collections, the state.
  state: 6,
} as const

/** So many lines, half of each list, ten at a time in the same instant. */
async function add(count: number, registrationId: string): Promise<void> {
  const by = staff.counselor
  for (let index = 0; index < count / 2; index += 1) {
    const common = {
      registrationId,
      campusId: 'main',
      cohortId,
      at: start + Math.floor(index / 5),
      by,
      block: 0,
    }
    const look = { what: 'recordViewed', as: 'counselor', ofCollege: '', collegeId: '', about: '', count: 1 }
    await school.put('accessLog', { _id: `look-${String(index)}`, ...common, ...look })
    const entry = { seq: 1_000 + index, byKind: 'staff', what: 'sourceApproved', round: 1, level: 0 }
    const event = { ...common, ...entry, reasons: {}, touched: [] }
    await school.put('events', { _id: `event-${String(index)}`, ...event })
  }
}

async function costs(): Promise<Record<string, number>> {
  const cost: Record<string, number> = {}
  await office.must('me.get', {})
  await office.must('cohort.list', {})
  const count = async (name: string, call: Promise<{ operations: number; reply: { ok: boolean } }>) => {
    const { operations, reply } = await call
    expect(reply.ok).toBe(true)
    cost[name] = operations
  }
  const { people } = await office.must('audit.people', { cohortId })
  const by = people.find(({ roles }) => roles.includes('counselor'))?.key ?? ''
  const days: Partial<Input<'audit.search'>> = { from: start, to: start + 1_000_000 }
  await count('people', office.call('audit.people', { cohortId }))
  await count('search', office.call('audit.search', { cohortId, ...days }))
  await count('search of one', office.call('audit.search', { cohortId, by, studentNo: lin.studentNo }))
  const after = { at: start + 1, collection: 'events', id: 'event-0' } as const
  await count('next page', office.call('audit.search', { cohortId, ...days, after }))
  await count('state', office.call('audit.state', {}))
  return cost
}

/** How many documents the database looks at for one page. */
async function examinedBy(asked: Partial<Input<'audit.search'>>): Promise<number> {
  const event = { call: 'audit.search', input: { cohortId, ...asked }, requestId: randomUUID() }
  const { result, docsExamined } = await school.invoke('api', event, { openid: staff.office })
  expect(result).toMatchObject({ ok: true })
  return docsExamined
}

async function pagesOf(asked: Partial<Input<'audit.search'>>): Promise<readonly Output<'audit.search'>[]> {
  const pages: Output<'audit.search'>[] = []
  let after: Output<'audit.search'>['next'] = null
  do {
    const page: Output<'audit.search'> = await office.must('audit.search', { cohortId, ...asked, after })
    pages.push(page)
    after = page.next
  } while (after !== null)
  return pages
}

test('Calls about the audit cost the same among 2,000 lines as among 20, and paging tells each line once.', async () => {
  const { id } = await submitted(school, lin)
  await add(20, id)
  const few = await costs()
  await add(2_000, id)
  expect(await costs()).toEqual(few)
  for (const [name, most] of Object.entries(allowed)) expect(few[name]).toBeLessThanOrEqual(most)
  expect(Object.keys(few).sort()).toEqual(Object.keys(allowed).sort())

  const examined = await Promise.all(
    [
      {},
      { studentNo: lin.studentNo },
      { group: 'seen' },
      { group: 'decided', from: start, to: start + 100 },
      { by: 'graduates' },
      { after: { at: start + 100, collection: 'events', id: 'event-501' } },
    ].map((asked) => examinedBy(asked as Partial<Input<'audit.search'>>)),
  )
  // A page of each list, the records, the names: every question has an index that begins with its answer.
  expect(Math.max(...examined)).toBeLessThanOrEqual(120)

  const pages = await pagesOf({ from: start, to: start + 1_000_000 })
  const rows = pages.flatMap((page) => page.rows)
  expect(rows).toHaveLength(2_000)
  expect(new Set(rows.map((row) => row.id)).size).toBe(2_000)
  expect(Math.max(...pages.map((page) => page.rows.length))).toBe(50)
  const times = rows.map((row) => row.at)
  expect(times).toEqual([...times].sort((one, other) => other - one))
})
