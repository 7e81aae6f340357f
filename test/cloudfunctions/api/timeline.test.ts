import type { Output } from '../../../domain/contract/contract'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { approved, returned } from '../../support/cloud-review'
import type { Person } from '../../support/cloud-school'

/** The whole history of the own record, whether the timer has copied it yet or not. */
const school = useSchool()
const { lin, zhou, zheng } = graduates

async function timelineOf(person: Person): Promise<Output<'record.timeline'>['entries'][]> {
  const pages: Output<'record.timeline'>['entries'][] = []
  let before: number | null = null
  do {
    const page: Output<'record.timeline'> = await person.must('record.timeline', { cohortId, before })
    pages.push(page.entries)
    before = page.next
  } while (before !== null)
  return pages
}

/** So many steps, each a line: submitted and withdrawn again and again. */
async function steps(person: Person, count: number): Promise<void> {
  for (let step = 0; step < count; step += 1) {
    school.pass(1000)
    await person.must(step % 2 === 0 ? 'source.submit' : 'source.withdraw', { cohortId })
  }
}

test.each([
  ['before the timer ran at all', zhou, false],
  ['after everything was copied', zheng, true],
])('%s every line is there once, the newest first, twenty a page.', async (_, graduate, copied) => {
  const person = await bound(school, graduate)
  await steps(person, 44)
  if (copied) for (let run = 0; run < 3; run += 1) await school.timer()
  const pages = await timelineOf(person)
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 5])
  expect(pages.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: 45 }, (__, line) => 45 - line))
  expect(pages.flat().at(-1)?.what).toBe('identityBound')
})

test('Lines of both kinds, copied and not, are one history; its end is the end of the last page.', async () => {
  const person = await bound(school, lin)
  await steps(person, 25)
  await school.timer()
  const { _id: id } = await school.registration(lin.studentNo)
  await returned(school, id, '请核对家庭地址')
  await person.must('source.submit', { cohortId })
  await approved(school, id)
  const lines = (await timelineOf(person)).flat()
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 29 }, (_, line) => 29 - line))
  expect(lines.slice(0, 3)).toMatchObject([
    { what: 'sourceApproved', byKind: 'staff', reasons: {} },
    { what: 'sourceSubmitted', byKind: 'student' },
    { what: 'sourceReturned', byKind: 'staff', reasons: { general: '请核对家庭地址' } },
  ])
})

test('Nobody’s openid is in it, and no value of the record.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const told = JSON.stringify(await timelineOf(person))
  for (const hidden of [staff.counselor, person.openid, lin.name, lin.documentNo, '13800001111'])
    expect(told).not.toContain(hidden)
})

test('A stranger, a bound student of another cohort and staff have no timeline here.', async () => {
  for (const openid of ['a-stranger', staff.office, staff.counselor])
    expect(await school.as(openid).refused('record.timeline', { cohortId })).toEqual({ code: 'notFound' })
  const person = school.as(`phone-${lin.studentNo}`)
  expect(await person.refused('record.timeline', { cohortId: '2028-main' })).toEqual({ code: 'notFound' })
})

test('A page costs two operations.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  for (const before of [null, 20])
    expect((await person.call('record.timeline', { cohortId, before })).operations).toBe(2)
})
