import { numbersIn } from '../../support/cloud-desk'
import { cohortId, FOUNDED_REV, importRoster, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, manyGraduates } from '../../support/cloud-graduates'
import { seenBy, submitted } from '../../support/cloud-review'

/** Finding a graduate by the beginning of 学号, name, pinyin or initials: in the own scope, and never by a pattern. */
const school = useSchool()
const { lin, zhou, xu } = graduates
const counselor = school.as(staff.counselor)
const find = async (text: string, openid: string = staff.counselor) =>
  school.as(openid).must('queue.find', { cohortId, text })

beforeAll(async () => {
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows: manyGraduates(30) })
})

test.each([
  ['the whole 学号', '2300000001'],
  ['the 学号 in full-width digits', '２３００００００01'],
  ['the 学号 with blanks', ' 2300 000 001 '],
  ['the whole name', '林晓舟'],
  ['the beginning of the name', '林晓'],
  ['the pinyin', 'linxiaozhou'],
  ['the beginning of the pinyin, in capitals', 'LinXiao'],
  ['the pinyin in full-width letters', 'ｌｉｎｘｉａｏ'],
  ['the initials', 'lxz'],
])('By %s the graduate is found.', async (_, text) => {
  const { rows, more } = await find(text)
  expect(numbersIn(rows)).toEqual([lin.studentNo])
  expect(more).toBe(false)
})

test.each([
  ['a middle part of the 学号', '0000001'],
  ['the end of the name', '晓舟'],
  ['the end of the pinyin', 'zhou2'],
  ['a later initial', 'xz'],
  ['a pattern', '.*'],
  ['a pattern behind a beginning', '林.*'],
  ['an operator', '$ne'],
  ['a class of characters', '[a-z]'],
  ['a number that goes on after the 学号', '23000000019'],
  ['a number and a pattern', '23000000.*'],
  ['pictures', '🎓🎓'],
  ['the last of all characters', '\u{10ffff}'],
  ['half a character', '\ud83c'],
  ['a control character', '\u0000'],
])('By %s nobody is found.', async (_, text) => {
  expect(await find(text)).toMatchObject({ rows: [], more: false })
})

test('A number of several finds all that begin so, in order, and says that there are more than a page.', async () => {
  const { rows, more } = await find('23000')
  expect(rows).toHaveLength(20)
  expect(more).toBe(true)
  expect(numbersIn(rows)).toEqual([...numbersIn(rows)].sort())
  expect(numbersIn(rows)[0]).toBe(lin.studentNo)
  const ten = await find('230000000')
  expect([ten.rows.length, ten.more]).toEqual([7, false])
})

describe('a 学号 with letters', () => {
  const named = {
    B2101001: '白开',
    b2101002: '冯一',
    ABCDE2101: '冯二',
    BK2023001: '冯三',
    'B2101-A9': '冯四',
  }
  beforeAll(async () => {
    const { bind } = policyWithoutProofs()
    const policy = policyWithoutProofs({ bind: { ...bind, studentNoPattern: '^[A-Za-z0-9-]{8,10}$' } })
    await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
    school.pass(11_000)
    const others = manyGraduates(40).slice(30)
    const rows = Object.entries(named).map(([studentNo, name], index) => ({
      ...(others[index] ?? lin),
      studentNo,
      name,
    }))
    await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows })
  })

  test.each([
    ['b2101001', ['B2101001']],
    ['B2101002', ['b2101002']],
    ['ｂ２１０１００１', ['B2101001']],
    ['b2101', ['B2101-A9', 'B2101001', 'b2101002']],
    ['b2101-a9', ['B2101-A9']],
    ['abcde21', ['ABCDE2101']],
    ['ABCDE', ['ABCDE2101']],
    // Initials of one, the beginning of the number of another.
    ['bk', ['B2101001', 'BK2023001']],
    ['2101', []],
  ])('By %s these are found, in the order of 学号: %j.', async (text, numbers) => {
    const { rows, more } = await find(text)
    expect(numbersIn(rows)).toEqual(numbers)
    expect(more).toBe(false)
  })

  test('Whatever is looked for, it is four operations at most.', async () => {
    for (const text of ['bk', 'b2101', '23000', '冯'])
      expect((await counselor.call('queue.find', { cohortId, text })).operations).toBeLessThanOrEqual(4)
  })
})

test('Far too much text, or none, is refused before anything is read.', async () => {
  for (const text of ['林'.repeat(5_000), '', ' \t '])
    expect(await counselor.refused('queue.find', { cohortId, text })).toEqual({
      code: 'badInput',
      fields: { text: 'badInput' },
    })
  for (const text of [{ $ne: '' }, ['林'], null]) {
    const event = { call: 'queue.find', input: { cohortId, text }, requestId: 'hostile-request' }
    const { result, dbOps } = await school.invoke('api', event, { openid: staff.counselor })
    expect(result).toEqual({ ok: false, error: { code: 'badInput', fields: { text: 'badInput' } } })
    expect(dbOps).toBe(0)
  }
})

test('Only points and blanks find nobody, instead of everybody.', async () => {
  expect(await find('· ·')).toMatchObject({ rows: [], more: false })
})

test('Outside the own scope nobody is found; the office finds everybody; grants that overlap find nobody twice.', async () => {
  for (const text of [xu.studentNo, xu.name, 'xjy']) {
    expect((await find(text)).rows).toEqual([])
    expect(numbersIn((await find(text, staff.office)).rows)).toEqual([xu.studentNo])
  }
  expect(await counselor.refused('queue.find', { cohortId: '2026-main', text: xu.name })).toEqual({
    code: 'cohortMissing',
  })
  const openid = 'staff-twice'
  const grant = { campusId: 'main', cohortIds: null, collegeIds: null, classIds: null, until: null }
  const grants = [
    { ...grant, role: 'counselor' as const },
    { ...grant, role: 'college' as const },
  ]
  await school.as(staff.administrator).must('staff.grant', { openid, rev: 0, name: 'twice', grants })
  expect(numbersIn((await find(lin.name, openid)).rows)).toEqual([lin.studentNo])
  const { rows, more } = await find('230', openid)
  expect(numbersIn(rows)).toEqual(numbersIn((await find('230', staff.office)).rows.slice(0, 20)))
  expect([rows.length, more]).toEqual([20, true])
})

test('Found in whatever state: not handed in, waiting, decided; a held one says by whom.', async () => {
  const rowOf = async (number: string) => (await find(number)).rows[0]
  expect(await rowOf(zhou.studentNo)).toMatchObject({ status: 'draft', awaits: '', seen: null, lease: null })
  const { id } = await submitted(school, zhou)
  await school.as(staff.secondCounselor).must('queue.next', { cohortId, id })
  expect(await rowOf(zhou.studentNo)).toMatchObject({
    status: 'inReview',
    awaits: 'counselor',
    seen: await seenBy(counselor, id),
    lease: { mine: false, by: 'secondCounselor', until: school.now + 5 * 60_000 },
  })
  await school.as(staff.secondCounselor).must('review.approve', { id, seen: await seenBy(counselor, id) })
  expect(await rowOf(zhou.studentNo)).toMatchObject({ status: 'completed', awaits: '', lease: null })
})
