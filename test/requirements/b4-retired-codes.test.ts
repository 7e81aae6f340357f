import { placeName, successorOf } from '../../domain/places/places'
import { bound, cohortId } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Divisions are merged and renamed; the notices ask for today’s (D §二.2: 核准到县（市、区、旗）一级). */
const school = useSchool()
const { lin, zhou } = graduates

beforeAll(() => bound(school, lin))

test.each([
  { retired: '511028', name: '隆昌县', today: '511083', reason: 'sameStem' },
  { retired: '430122', name: '望城县', today: '430112', reason: 'sameStem' },
  { retired: '139001', name: '定州市', today: '130682', reason: 'sameName' },
  { retired: '110103', name: '崇文区', today: '110101', reason: 'merged' },
])(
  '[B4] $retired $name is today’s $today, and the reason is told.',
  async ({ retired, name, today, reason }) => {
    expect(placeName(retired)).toContain(name)
    expect(successorOf(retired)).toEqual({ code: today, reason })
    const person = school.as(`phone-${lin.studentNo}`)
    const saved = await person.must('source.save', { cohortId, claims: { sourcePlace: today } })
    expect(saved.claims).toEqual({ sourcePlace: today })
  },
)

test.each(['130103', '130421', '140202'])(
  '[B4] %s was split up or is not sourced: the graduate chooses again, and is told so.',
  (retired) => {
    expect(successorOf(retired)).toEqual({ code: null, reason: 'chooseAgain' })
  },
)

test('[B4] A retired code is refused by name and stores nothing: nobody is sent to a place that is no more.', async () => {
  const person = await bound(school, zhou)
  const before = await school.registration(zhou.studentNo)
  expect(await person.refused('source.save', { cohortId, claims: { sourcePlace: '511028' } })).toEqual({
    code: 'fieldsInvalid',
    fields: { sourcePlace: 'placeRetired' },
  })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})
