import type { Phase, Window } from '../../../domain/cohort/cohort'
import { confirms, recordIn, reviewed, sourceCompleted, type Going } from '../../support/cloud-destinations'
import { bound, cohortId, cohortOf, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { submitted } from '../../support/cloud-review'
import { at, type Person } from '../../support/cloud-school'

/**
 * Three notices, four or five years on, lived through: at every instant of their calendars, and one millisecond
 * before it, who may do what. The lists are written by hand from the notices; the server says the rest.
 */
const school = useSchool()
const office = school.as(staff.office)
const counselor = school.as(staff.counselor)

/** What somebody may do, each told by the record of a graduate who has come exactly so far. */
const deeds = ['fill', 'withdraw', 'review', 'register', 'confirm', 'mend', 'askChange', 'report'] as const
type Deed = (typeof deeds)[number]

let filling: Person
let waiting: Going
let registering: Going
let confirming: Going
let confirmed: Going

beforeAll(async () => {
  filling = await bound(school, graduates.lin)
  waiting = await submitted(school, graduates.zhou)
  registering = await sourceCompleted(school, graduates.zheng, staff.counselor)
  confirming = await reviewed(school, graduates.he)
  confirmed = await reviewed(school, graduates.gao)
  await confirms(confirmed.person)
}, 120_000)

const ownActions = async (person: Person) => {
  const { source, destination } = await recordIn(person, cohortId)
  return { source: source.actions, destination: destination.actions }
}

const mayDo: Readonly<Record<Deed, () => Promise<boolean>>> = {
  fill: async () => (await ownActions(filling)).source.includes('submit'),
  withdraw: async () => (await ownActions(waiting.person)).source.includes('withdraw'),
  review: async () => (await counselor.must('review.get', { id: waiting.id })).actions.includes('approve'),
  register: async () => (await ownActions(registering.person)).destination.includes('save'),
  confirm: async () => (await ownActions(confirming.person)).destination.includes('confirm'),
  mend: async () => (await office.must('destination.get', { id: confirmed.id })).actions.includes('correct'),
  askChange: async () => (await ownActions(confirmed.person)).destination.includes('askChange'),
  report: async () => (await ownActions(confirmed.person)).destination.includes('issueReport'),
}

async function deedsAt(instant: number): Promise<readonly Deed[]> {
  school.moveTo(instant)
  const may: Deed[] = []
  for (const deed of deeds) if (await mayDo[deed]()) may.push(deed)
  return may
}

/** The office enters days; the last one counts as a whole. */
const days = (first: string, after: string): Window => ({ opensAt: at(first), closesAt: at(after) })
const phases = [
  'source',
  'destination',
  'confirmation',
  'change',
  'review:counselor',
] as const satisfies readonly Phase[]
type Calendar = Partial<Record<(typeof phases)[number], Window>> & { readonly cutOffAt?: number }

async function follow({
  cutOffAt = null,
  ...windows
}: Omit<Calendar, 'cutOffAt'> & { cutOffAt?: number | null }) {
  school.moveTo(at('2026-09-01'))
  const { rev } = await office.must('cohort.get', { cohortId })
  const [first, ...also] = phases.map((phase) => ({
    phase,
    collegeId: null,
    window: windows[phase] ?? null,
  }))
  if (first === undefined) return
  // One write: window by window the calendar would pass through orders that can never be.
  await office.must('window.save', { cohortId, rev, ...first, also })
  const { id, ...cohort } = cohortOf(cohortId, 'main')
  await office.must('cohort.save', { id, ...cohort, rev: rev + 1, cutOffAt })
}

interface Moment {
  readonly at: string
  readonly before: readonly Deed[]
  readonly from: readonly Deed[]
}

function lives(moments: readonly Moment[]): void {
  test.each(moments)('$at 00:00, and one millisecond before it.', async ({ at: day, before, from }) => {
    expect(await deedsAt(at(day) - 1)).toEqual(before)
    expect(await deedsAt(at(day))).toEqual(from)
  })
}

/** A confirmed graduate has reports until the service ends, whatever else is open. */
const always = ['report'] as const

describe('Notice D: 毕业生提交核验 10 月 6 日—12 日, 学院审查 10 月 12 日—17 日, 逾期系统自动关闭.', () => {
  beforeAll(() =>
    follow({
      source: days('2026-10-06', '2026-10-13'),
      'review:counselor': days('2026-10-12', '2026-10-18'),
    }),
  )
  lives([
    { at: '2026-10-06', before: [...always], from: ['fill', 'withdraw', ...always] },
    {
      at: '2026-10-12',
      before: ['fill', 'withdraw', ...always],
      from: ['fill', 'withdraw', 'review', ...always],
    },
    { at: '2026-10-13', before: ['fill', 'withdraw', 'review', ...always], from: ['review', ...always] },
    { at: '2026-10-18', before: ['review', ...always], from: [...always] },
  ])
})

describe('Notice H: 毕业生填报 5 月 20 日—25 日, 学院审核 5 月 26 日—28 日.', () => {
  beforeAll(() =>
    follow({
      source: days('2027-05-20', '2027-05-26'),
      'review:counselor': days('2027-05-26', '2027-05-29'),
    }),
  )
  lives([
    { at: '2027-05-20', before: [...always], from: ['fill', 'withdraw', ...always] },
    { at: '2027-05-26', before: ['fill', 'withdraw', ...always], from: ['review', ...always] },
    { at: '2027-05-29', before: ['review', ...always], from: [...always] },
  ])
})

describe('Notice N: 确认 6 月 28 日—7 月 3 日, 7 月 1 日—8 月 31 日变更, 7 月 1 日前未落实以“未就业”登记, 毕业时间加六个月截止.', () => {
  // No window of reviewing is set: reviewers are not kept out.
  const reviewing = ['review'] as const
  beforeAll(() =>
    follow({
      destination: days('2027-05-01', '2027-06-28'),
      confirmation: days('2027-06-28', '2027-07-04'),
      change: days('2027-07-01', '2027-09-01'),
      cutOffAt: at('2027-07-01'),
    }),
  )
  const registering_ = [...reviewing, 'register', 'mend', ...always] as const
  const confirming_ = [...reviewing, 'confirm', 'mend', ...always] as const
  const changing = [...reviewing, 'register', 'confirm', 'mend', 'askChange', ...always] as const
  // A mistake of the school in what was confirmed is mended as long as reports can be had (decision 0020).
  const mending = [...reviewing, 'mend', ...always] as const
  lives([
    { at: '2027-05-01', before: [...reviewing, ...always], from: registering_ },
    { at: '2027-06-28', before: registering_, from: confirming_ },
    { at: '2027-07-01', before: confirming_, from: changing },
    { at: '2027-07-04', before: changing, from: changing },
    { at: '2027-09-01', before: changing, from: mending },
    { at: '2028-01-01', before: mending, from: [...reviewing] },
  ])

  test('At the cut-off, and not before it, who has no destination counts as 待就业, and may still register one.', async () => {
    const shown = async (instant: number): Promise<readonly [string, string]> => {
      school.moveTo(instant)
      const of = async ({ person }: Going) => (await recordIn(person, cohortId)).destination.shownCategory
      return [await of(registering), await of(confirmed)]
    }
    expect(await shown(at('2027-07-01') - 1)).toEqual(['', '10'])
    expect(await shown(at('2027-07-01'))).toEqual(['70', '10'])
    const claims = { category: '70', 'archive.transfer': '转回生源地', 'archive.place': '430100' }
    await registering.person.must('destination.save', { cohortId, claims })
  })
})
