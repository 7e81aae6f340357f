import type { Input } from '../../../domain/contract/contract'
import { bound, cohortId, lawId, mechanicsId, northCohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, northGraduates } from '../../support/cloud-graduates'

/** Whom a graduate may ask: what the office wrote down for the cohort, as far as it is the graduate's own. */
const school = useSchool({ north: true })
const { lin, xu } = graduates
const contact = (name: string) => ({
  name,
  phone: '0731-88880000',
  place: '示例楼101',
  hours: '工作日8:30—17:00',
})
const office = () => school.as(staff.office)
let saving: Input<'contact.save'>

beforeAll(async () => {
  const person = await bound(school, lin)
  await bound(school, xu)
  await bound(school, northGraduates.wu, northCohortId)
  const nothing = { counselor: [], college: [], office: [] }
  // Before anybody wrote anything down.
  expect(await person.must('contact.list', { cohortId })).toEqual(nothing)
  const { classId } = await school.registration(lin.studentNo)
  saving = {
    cohortId,
    rev: 0,
    office: [contact('就业处')],
    colleges: { [mechanicsId]: [contact('机电学院')], [lawId]: [contact('法学院')] },
    classes: { [classId]: [contact('机电辅导员'), contact('机电副辅导员')] },
  }
  expect(await office().must('contact.save', saving)).toEqual({ rev: 1 })
})

test('A bound student has the own class, the own college and the office; of others nothing.', async () => {
  expect(await school.as(`phone-${lin.studentNo}`).must('contact.list', { cohortId })).toEqual({
    counselor: [contact('机电辅导员'), contact('机电副辅导员')],
    college: [contact('机电学院')],
    office: [contact('就业处')],
  })
  expect(await school.as(`phone-${xu.studentNo}`).must('contact.list', { cohortId })).toEqual({
    counselor: [],
    college: [contact('法学院')],
    office: [contact('就业处')],
  })
})

test('Who is not bound there has the office alone: before binding it is the office that helps.', async () => {
  for (const openid of ['phone-of-nobody', `phone-${northGraduates.wu.studentNo}`, staff.counselor])
    expect(await school.as(openid).must('contact.list', { cohortId })).toEqual({
      counselor: [],
      college: [],
      office: [contact('就业处')],
    })
  expect(await school.as('phone-of-nobody').refused('contact.list', { cohortId: 'no-such' })).toEqual({
    code: 'cohortMissing',
  })
})

test('Contacts are replaced whole at the revision that was read; somebody faster makes it a conflict.', async () => {
  const changed = { ...saving, rev: 1, office: [contact('学生就业处')], classes: {} }
  const again = { requestId: 'contacts-sent-twice' }
  expect(await office().must('contact.save', changed, again)).toEqual({ rev: 2 })
  expect(await office().must('contact.save', changed, again)).toEqual({ rev: 2 })
  expect(await office().refused('contact.save', { ...changed, classes: saving.classes }, again)).toEqual({
    code: 'conflict',
  })
  for (const rev of [0, 1, 3])
    expect(await office().refused('contact.save', { ...changed, rev })).toEqual({ code: 'conflict' })
  expect(await school.as(`phone-${lin.studentNo}`).must('contact.list', { cohortId })).toEqual({
    counselor: [],
    college: [contact('机电学院')],
    office: [contact('学生就业处')],
  })
})

test('Two who save at the same time: one of them is told to look again.', async () => {
  const both = await Promise.all(
    ['一', '二'].map((name) =>
      office().call('contact.save', { ...saving, rev: 2, office: [contact(`就业处${name}`)] }),
    ),
  )
  expect(both.map(({ reply }) => reply.ok).sort()).toEqual([false, true])
  expect(both.find(({ reply }) => !reply.ok)?.reply).toMatchObject({ error: { code: 'conflict' } })
})

test('Nobody writes contacts of another campus, and nobody without the right does.', async () => {
  const before = await school.stored('contacts')
  expect(await school.as(staff.northOffice).refused('contact.save', { ...saving, rev: 3 })).toEqual({
    code: 'cohortMissing',
  })
  for (const openid of [staff.counselor, staff.leader, staff.observer, `phone-${lin.studentNo}`])
    expect(await school.as(openid).refused('contact.save', { ...saving, rev: 3 })).toEqual({
      code: 'notAllowed',
    })
  expect(await school.stored('contacts')).toEqual(before)
})

test('More than five contacts in a place, a contact without a name, and an id that is a path are refused.', async () => {
  const six = Array.from({ length: 6 }, (_, number) => contact(`老师${String(number)}`))
  for (const wrong of [
    { office: six },
    { office: [contact(' ')] },
    { colleges: { 'a.b': [contact('老师')] } },
    { classes: { $set: [contact('老师')] } },
  ])
    expect(await office().refused('contact.save', { ...saving, rev: 3, ...wrong })).toMatchObject({
      code: 'badInput',
    })
})

test('Listing costs two operations, saving three.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  expect((await person.call('contact.list', { cohortId })).operations).toBe(2)
  expect((await office().call('contact.save', { ...saving, rev: 3 })).operations).toBe(3)
})
