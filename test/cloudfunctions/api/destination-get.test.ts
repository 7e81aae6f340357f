import { confirms, destinationOf, employed, reviewed } from '../../support/cloud-destinations'
import { staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'

/** A destination as the school mends it: inside the own scope, and never the document number. */
const school = useSchool({ north: true })
const { lin, zhou, xu } = graduates
const office = school.as(staff.office)

test('What stands, what is missing and what may be done are told, with nothing of the number but its end.', async () => {
  const { id } = await reviewed(school, lin)
  const view = await office.must('destination.get', { id })
  expect(view).toMatchObject({
    ...{ id, name: lin.name, studentNo: lin.studentNo, college: lin.college, class: lin.class },
    ...{ status: 'reviewed', sourcePlace: '430102', categoryTable: 'national-2024', frozen: employed },
    ...{ imported: false, archiveOrigin: 'student', objection: null, confirmedAt: null },
    household: { moved: false, origin: 'none', values: {} },
    resubmitDays: 3,
  })
  expect(view.documentLast4).toBe(lin.documentNo.slice(-4))
  expect(JSON.stringify(view)).not.toContain(lin.documentNo.slice(0, 14))
  expect(view.actions).toEqual(expect.arrayContaining(['correct', 'reopen']))
  const counselors = await school.as(staff.counselor).must('destination.get', { id })
  expect(counselors.actions).not.toContain('correct')
  expect(counselors.seen).toEqual(view.seen)
})

test('What it names is what the graduate confirms, and when they did is told.', async () => {
  const { person, id } = await reviewed(school, zhou)
  const { seen } = await office.must('destination.get', { id })
  expect(seen).toEqual({ ...(await destinationOf(person)).seen, confirmation: null })
  const { at, confirmationId } = await confirms(person)
  expect(await office.must('destination.get', { id })).toMatchObject({
    status: 'confirmed',
    confirmedAt: at,
    confirmation: confirmationId,
    seen: { ...seen, confirmation: confirmationId },
  })
})

test('Before anything was handed in there is nothing to name; who is not bound is shown as well.', async () => {
  const { _id: id } = await school.registration(xu.studentNo)
  const view = await school.as(staff.lawCounselor).must('destination.get', { id })
  expect(view).toMatchObject({ status: 'none', seen: null, frozen: {}, confirmedAt: null })
})

test('Outside the own scope there is no such destination.', async () => {
  const { _id: id } = await school.registration(xu.studentNo)
  for (const name of ['counselor', 'leader', 'northOffice'] as const)
    expect(await school.as(staff[name]).refused('destination.get', { id })).toEqual({ code: 'notFound' })
  for (const name of ['suspended', 'expired', 'observer', 'administrator'] as const)
    expect(await school.as(staff[name]).refused('destination.get', { id })).toEqual({ code: 'notAllowed' })
  expect(await school.as('phone-of-a-visitor').refused('destination.get', { id })).toEqual({
    code: 'notAllowed',
  })
  expect(await office.refused('destination.get', { id: 'nobody-at-all' })).toEqual({ code: 'notFound' })
})
