import { bound, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { returned, submitted } from '../../support/cloud-review'

/** What the school told a person: page by page, the own alone, read as far as it was seen. */
const school = useSchool()
const { lin, zhou, zheng } = graduates
const reader = 'phone-of-a-reader'

interface Planted {
  readonly _id: string
  readonly at: number
  readonly to?: string
}
const planted = ({ _id, at, to = reader }: Planted) =>
  school.put('notices', {
    _id,
    to,
    registrationId: 'record-1',
    notice: 'sourceReturned',
    params: { round: '1' },
    changes: {},
    at,
    readAt: null,
  })

/** All pages of the inbox, from the front. */
async function pages(openid: string): Promise<string[][]> {
  const person = school.as(openid)
  const all: string[][] = []
  let after: { at: number; id: string } | null = null
  do {
    const { rows, next } = (await person.must('notice.list', { after })) as {
      rows: { id: string }[]
      next: { at: number; id: string } | null
    }
    all.push(rows.map(({ id }) => id))
    after = next
  } while (after !== null)
  return all
}

test('A step of staff is in the inbox of its graduate once the timer ran, unread, and nowhere else.', async () => {
  const { person, id } = await submitted(school, lin)
  await returned(school, id)
  expect((await person.must('notice.list', {})).rows).toEqual([])
  // Until then the return can be taken back.
  await school.timer()
  expect((await person.must('notice.list', {})).rows).toEqual([])
  await school.timerAfterUndo()
  const { rows, next, left } = await person.must('notice.list', {})
  expect(rows).toMatchObject([{ notice: 'sourceReturned', at: school.now, read: false, changes: {} }])
  expect(next).toBeNull()
  expect(left).toEqual({ reviewResult: 0, windowClosing: 0, ticketAnswered: 0, backlog: 0 })
  for (const other of [await bound(school, zhou), school.as(staff.counselor), school.as('a-stranger')])
    expect((await other.must('notice.list', {})).rows).toEqual([])
})

test('Old and new values of an edit travel with the message (B3).', async () => {
  const changes = { politicalStatus: { was: '共青团员', value: '中共党员' } }
  const person = await bound(school, zheng)
  const registration = await school.registration(zheng.studentNo)
  const edit = {
    id: 'an-edit_notice',
    dueAt: school.now,
    kind: 'notice',
    to: person.openid,
    notice: 'recordCorrected',
    params: { round: '0' },
    changes,
  }
  const outbox = [...registration.outbox, edit]
  await school.put('registrations', { ...registration, outbox, outboxDueAt: school.now })
  await school.timer()
  expect((await person.must('notice.list', {})).rows).toMatchObject([{ notice: 'recordCorrected', changes }])
})

test('Twenty a page, the newest first; messages of one instant are neither lost nor shown twice at a page’s end.', async () => {
  for (let number = 0; number < 15; number += 1)
    await planted({ _id: `old-${String(number).padStart(2, '0')}`, at: 1000 + number })
  for (let number = 0; number < 30; number += 1)
    await planted({ _id: `same-${String(number).padStart(2, '0')}`, at: 2000 })
  await planted({ _id: 'new', at: 3000 })
  await planted({ _id: 'of-somebody-else', at: 2500, to: 'somebody-else' })
  const all = await pages(reader)
  expect(all.map(({ length }) => length)).toEqual([20, 20, 6])
  const listed = all.flat()
  expect(new Set(listed).size).toBe(46)
  expect(listed[0]).toBe('new')
  expect(listed.slice(1, 31)).toEqual(
    Array.from({ length: 30 }, (_, number) => `same-${String(number).padStart(2, '0')}`),
  )
  expect(listed.slice(31)).toEqual(
    Array.from({ length: 15 }, (_, number) => `old-${String(14 - number).padStart(2, '0')}`),
  )
})

test('Exactly twenty are one page; somebody without messages has an empty one.', async () => {
  for (let number = 0; number < 20; number += 1)
    await planted({ _id: `twenty-${String(number)}`, at: 1000 + number, to: 'reader-of-twenty' })
  expect((await pages('reader-of-twenty')).map(({ length }) => length)).toEqual([20])
  expect(await pages('reader-of-nothing')).toEqual([[]])
})

test('What was seen is read; what came later, and what others have, is not. Again changes nothing.', async () => {
  const person = school.as(reader)
  await person.must('notice.read', { upTo: 2000 })
  const first = await school.stored<{ readAt: number | null }>('notices', { to: reader })
  expect(first.filter(({ readAt }) => readAt === null)).toMatchObject([{ _id: 'new' }])
  const { rows } = await person.must('notice.list', {})
  expect(rows.slice(0, 2).map(({ id, read }) => [id, read])).toEqual([
    ['new', false],
    ['same-00', true],
  ])
  expect(await school.stored('notices', { _id: 'of-somebody-else' })).toMatchObject([{ readAt: null }])
  school.pass(1000)
  await person.must('notice.read', { upTo: 2000 })
  expect(await school.stored('notices', { to: reader })).toEqual(first)
})

test('Listing costs three operations, reading one.', async () => {
  const person = school.as(reader)
  expect((await person.call('notice.list', {})).operations).toBe(3)
  expect((await person.call('notice.read', { upTo: 5000 })).operations).toBe(1)
})
