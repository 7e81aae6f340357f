import type { Output } from '../../../domain/contract/contract'
import { cohortId, importRoster, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { manyGraduates } from '../../support/cloud-graduates'
import { approved, returned, submitted } from '../../support/cloud-review'

/** Paging on while others decide, send back, hand in and withdraw: whoever stays is met once, nobody twice. */
const school = useSchool()
const many = manyGraduates(70)
const [standing, latecomers] = [many.slice(0, 60), many.slice(60)]
const counselor = school.as(staff.counselor)
type Page = Output<'queue.list'>

beforeAll(async () => {
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows: many })
  for (const [index, graduate] of standing.entries()) {
    await submitted(school, graduate)
    // Several wait since the same instant, across the ends of pages.
    if (index % 7 === 6) school.pass(1)
  }
})

/** What happens between two pages, to records of the page just read and of those still ahead. */
async function meanwhile(turn: number, read: Page, moved: Set<string>): Promise<void> {
  const ids = new Map(
    (await school.stored<{ _id: string; studentNo: string }>('registrations', { cohortId })).map(
      ({ _id, studentNo }) => [studentNo, _id],
    ),
  )
  const idOf = (studentNo: string): string => ids.get(studentNo) ?? ''
  const behind = read.rows.slice(turn, turn + 4).map(({ studentNo }) => studentNo)
  const ahead = standing.slice(20 * (turn + 1) + 3, 20 * (turn + 1) + 7).map(({ studentNo }) => studentNo)
  for (const [first = '', second = '', third = '', fourth = ''] of [behind, ahead]) {
    if (first === '') continue
    await approved(school, idOf(first), staff.secondCounselor)
    await returned(school, idOf(second))
    await school.as(`phone-${third}`).must('source.withdraw', { cohortId })
    // Withdrawn and handed in again, it waits since now, behind all others.
    await school.as(`phone-${fourth}`).must('source.withdraw', { cohortId })
    school.pass(1)
    await school.as(`phone-${fourth}`).must('source.submit', { cohortId })
    for (const number of [first, second, third, fourth]) moved.add(number)
  }
  for (const graduate of latecomers.slice(turn * 3, turn * 3 + 3)) await submitted(school, graduate)
}

test('Who waits throughout is met exactly once; who moved, at most once for every time of coming.', async () => {
  const moved = new Set<string>()
  const met: string[] = []
  let after: Page['next'] = null
  for (let turn = 0; ; turn += 1) {
    const page: Page = await counselor.must('queue.list', { cohortId, after })
    met.push(...page.rows.map(({ studentNo }) => studentNo))
    after = page.next
    if (after === null) break
    await meanwhile(turn, page, moved)
  }
  const stayed = standing.map(({ studentNo }) => studentNo).filter((number) => !moved.has(number))
  expect(stayed.length).toBeGreaterThan(35)
  expect(met.filter((number) => stayed.includes(number)).sort()).toEqual([...stayed].sort())
  // Handed in again behind the reader's back it is another submission, and comes up once more at the end.
  const times = (number: string) => met.filter((one) => one === number).length
  expect(met.filter((number) => times(number) > 2)).toEqual([])
  expect(met.filter((number) => times(number) === 2 && !moved.has(number))).toEqual([])
})

test('Read again from the front the list holds what waits now, once, in the order of waiting.', async () => {
  const rows: Page['rows'][number][] = []
  let after: Page['next'] = null
  do {
    const page: Page = await counselor.must('queue.list', { cohortId, after })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  const waiting = await school.stored<{ studentNo: string }>('registrations', {
    'queue.source': 'inReview:counselor',
  })
  expect(rows.map(({ studentNo }) => studentNo).sort()).toEqual(
    waiting.map(({ studentNo }) => studentNo).sort(),
  )
  const since = rows.map((row) => row.since)
  expect(since).toEqual([...since].sort((a, b) => a - b))
})

test('A place that is no place is refused; one that nobody holds any more still leads on.', async () => {
  for (const after of [
    { at: -1, id: 'a' },
    { at: 0, id: '' },
    { at: 0, id: '$gt' },
    { at: 0.5, id: 'a' },
  ])
    expect(await counselor.refused('queue.list', { cohortId, after })).toMatchObject({ code: 'badInput' })
  const page = await counselor.must('queue.list', { cohortId, after: { at: 0, id: 'gone-long-ago' } })
  expect(page.rows).toHaveLength(20)
})
