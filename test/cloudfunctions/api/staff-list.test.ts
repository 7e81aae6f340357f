import type { Input } from '../../../domain/contract/contract'
import { cohortId, mechanicsId, staff } from '../../support/cloud-founding'
import { schoolPhone } from '../../support/cloud-real-names'
import { useSchool } from '../../support/founded-school'

/** What the office sees of its people: who is there, who was invited, and who was last here when. */
const school = useSchool()
const administrator = school.as(staff.administrator)
const DAY = 86_400_000
const number = schoolPhone.slice('phone-'.length)
const grant: Input<'staff.grant'>['grants'][number] = {
  role: 'counselor',
  campusId: 'main',
  cohortIds: [cohortId],
  collegeIds: [mechanicsId],
  classIds: null,
  until: null,
}
let invited = 0
/** An invitation like no other. */
const invitation = (over: Partial<Input<'staff.invite'>> = {}): Input<'staff.invite'> => {
  invited += 1
  return { workNo: `T${String(invited)}`, name: '新同事', phone: '', grants: [grant], days: 7, ...over }
}
const codeFor = async (): Promise<string> => (await administrator.must('staff.invite', invitation())).code
const entryOf = async (openid: string) => (await school.stored('staff', { _id: openid }))[0]

describe('The lists', () => {
  test('show who is there and who was invited, by pages that neither repeat nor leave out.', async () => {
    for (let index = 0; index < 120; index += 1)
      await school.put('staff', {
        _id: `many-${String(index).padStart(3, '0')}`,
        rev: 1,
        name: '同事',
        suspended: false,
        grants: [grant],
        campusIds: ['main'],
        administratorOf: [],
      })
    const openids: string[] = []
    let after: string | null = null
    do {
      const page: { rows: { openid: string }[]; next: string | null } = await administrator.must(
        'staff.list',
        {
          after,
        },
      )
      openids.push(...page.rows.map(({ openid }) => openid))
      // Somebody comes in front of what was read already.
      await school.as(`aaa-${String(openids.length)}`).must('staff.join', { code: await codeFor() })
      after = page.next
    } while (after !== null)
    expect(new Set(openids).size).toBe(openids.length)
    expect(openids.filter((openid) => openid.startsWith('many-'))).toHaveLength(120)
    expect(openids).toEqual(expect.arrayContaining([staff.office, staff.suspended, staff.administrator]))
  })

  test('tell of an invitation what the office needs, and neither its code nor its number.', async () => {
    const { id, code } = await administrator.must(
      'staff.invite',
      invitation({ name: '王老师', phone: number }),
    )
    const posts = await allPosts()
    expect(posts.find((post) => post.id === id)).toEqual({
      id,
      rev: 1,
      name: '王老师',
      workNo: `T${String(invited)}`,
      phoneLast4: number.slice(-4),
      byCode: true,
      grants: [grant],
      until: school.now + 7 * DAY,
      by: '管理员',
      at: school.now,
      waits: false,
      maySecond: false,
    })
    expect(JSON.stringify(posts)).not.toContain(code)
    await school.as('listed-then-in').must('staff.join', { code })
    expect((await allPosts()).map((post) => post.id)).not.toContain(id)
  })

  const allPosts = async () => {
    const rows = []
    let after = null
    do {
      const page: { rows: { id: string }[]; next: { at: number; id: string } | null } =
        await administrator.must('staff.posts', { after })
      rows.push(...page.rows)
      after = page.next
    } while (after !== null)
    return rows
  }
})

describe('The latest visit', () => {
  const seenAt = async () => (await entryOf(staff.observer))?.['seenAt']
  const midnight = (): number => Math.floor((school.now + 8 * 3_600_000) / DAY) * DAY - 8 * 3_600_000

  test('is noted once a day, to the day in China, and changes no revision.', async () => {
    const observer = school.as(staff.observer)
    expect((await observer.call('me.get', {})).written).toBe(1)
    expect(await seenAt()).toBe(midnight())
    expect((await observer.call('me.get', {})).written).toBe(0)
    school.moveTo(midnight() + DAY - 1)
    expect((await observer.call('me.get', {})).written).toBe(0)
    school.pass(1)
    expect((await observer.call('me.get', {})).written).toBe(1)
    expect(await entryOf(staff.observer)).toMatchObject({ seenAt: school.now, rev: 1 })
  })

  test('is no reason for anybody to wait: it may fail, and the page is there.', async () => {
    school.pass(DAY)
    await school.fault({
      collection: 'staff',
      action: 'database.modifyDocument',
      code: 'EXCEED_REQUEST_LIMIT',
    })
    const { staff: own } = await school.as(staff.observer).must('me.get', {})
    await school.calm()
    expect(own?.roles).toEqual(['observer'])
    expect(await seenAt()).not.toBe(midnight())
  })

  test('survives an edit of the entry.', async () => {
    const { openid } = school.as(staff.observer)
    await school.as(openid).must('me.get', {})
    const seen = await seenAt()
    await administrator.must('staff.suspend', { openid, rev: 1, suspended: true, reason: '调离' })
    expect(await seenAt()).toBe(seen)
  })
})
