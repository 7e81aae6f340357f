import type { Input, Output } from '../../../domain/contract/contract'
import {
  bound,
  cohortId,
  FOUNDED_REV,
  policyWith,
  importRoster,
  lawId,
  mechanicsId,
  staff,
} from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { law, manyGraduates } from '../../support/cloud-graduates'
import { approved, returned, submitted } from '../../support/cloud-review'
import { bringEvidence, requested } from '../../support/cloud-corrections'
import { destination } from './matrix-destinations'

/** The numbers of the desk against its lists read to their ends. */
const school = useSchool()
const office = school.as(staff.office)
const lists = ['waiting', 'changed', 'unchanged', 'returned', 'passed'] as const
const flows = ['source', 'destination'] as const
/** Half of them in another class of the same college. */
const many = manyGraduates(10).map((one, index) => (index % 2 === 0 ? one : { ...one, class: '机电2302' }))
const lawyers = manyGraduates(14)
  .slice(10)
  .map((one) => ({ ...one, ...law }))

const counts = (openid: string, as: Input<'queue.counts'>['as'] = null) =>
  school.as(openid).must('queue.counts', { cohortId, as })

async function lengthOf(openid: string, input: Input<'queue.list'>): Promise<number> {
  let [length, after]: [number, Output<'queue.list'>['next']] = [0, null]
  do {
    const page: Output<'queue.list'> = await school.as(openid).must('queue.list', { ...input, after })
    length += page.rows.length
    after = page.next
  } while (after !== null)
  return length
}

async function classIdOf(name: string): Promise<string> {
  const { classes } = await counts(staff.office)
  return classes.find((one) => one.name === name)?.id ?? ''
}

async function appointed(openid: string, ...over: object[]): Promise<void> {
  const whole = { campusId: 'main', cohortIds: null, collegeIds: null, classIds: null, until: null }
  const grants = over.map((part) => ({ role: 'counselor' as const, ...whole, ...part }))
  await school.as(staff.administrator).must('staff.grant', { openid, rev: 0, name: openid, grants })
}

test('Before anything was counted there are classes, and nobody says when.', async () => {
  const { countedAt, source, classes } = await counts(staff.counselor)
  expect([countedAt, source]).toEqual([
    null,
    { waiting: 0, changed: 0, unchanged: 0, returned: 0, passed: 0 },
  ])
  expect(classes).toMatchObject([{ name: '机电2301', major: '机械电子工程', waiting: 0 }])
})

describe('In a school where everything stands somewhere', () => {
  beforeAll(async () => {
    await importRoster(school, { by: office, cohort: cohortId, rows: [...many, ...lawyers] })
    const submittedIds: string[] = []
    for (const [index, graduate] of [...many, ...lawyers].entries()) {
      if (index % 3 === 0) {
        const person = await bound(school, graduate)
        await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
        await person.must('source.submit', { cohortId })
        submittedIds.push((await school.registration(graduate.studentNo))._id)
      } else submittedIds.push((await submitted(school, graduate)).id)
    }
    for (const index of [1, 4]) await returned(school, submittedIds[index] ?? '')
    for (const index of [5, 6, 7, 8]) await approved(school, submittedIds[index] ?? '')
    const person = (index: number) => school.as(`phone-${many[index]?.studentNo ?? ''}`)
    // Freelancers have a second level (default chain of category 76): one waits for it, one for the first.
    const freelance = { ...destination, category: '76', work: '自由撰稿' }
    for (const index of [5, 6, 7]) {
      const claims = index === 7 ? destination : freelance
      await person(index).must('destination.save', { cohortId, claims })
      await person(index).must('destination.submit', { cohortId })
    }
    const counselor = school.as(staff.counselor)
    const { seen } = await counselor.must('review.get', { id: submittedIds[5] ?? '', flow: 'destination' })
    if (seen === null) throw new Error('nothing was submitted')
    await counselor.must('review.approve', { id: submittedIds[5] ?? '', flow: 'destination', seen })
    await office.must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
    school.pass(11_000)
    await bringEvidence(school, person(8))
    await requested(person(8))
    await person(1).must('ticket.open', { cohortId, kind: 'other', text: '怎么修改？' })
    await appointed('staff-of-a-class', {
      collegeIds: [mechanicsId],
      classIds: [await classIdOf('机电2302')],
    })
    await appointed(
      'staff-of-two-posts',
      { collegeIds: [mechanicsId] },
      { role: 'college', collegeIds: [mechanicsId, lawId] },
    )
    await school.timer()
  })

  test.each([
    ['a counselor', staff.counselor, null],
    ['the counselor of another college', staff.lawCounselor, null],
    ['the college’s leader', staff.leader, null],
    ['the office', staff.office, null],
    ['a counselor of one class', 'staff-of-a-class', null],
    ['somebody with two posts', 'staff-of-two-posts', null],
    ['somebody with two posts, as one of them', 'staff-of-two-posts', 'counselor'],
  ] as const)('Every number of %s is the length of the list.', async (_, openid, as) => {
    const counted = await counts(openid, as)
    for (const flow of flows) {
      const read: Record<string, number> = {}
      for (const list of lists) read[list] = await lengthOf(openid, { cohortId, flow, list, as })
      expect({ flow, ...counted[flow] }).toEqual({ flow, ...read })
    }
    let waiting = 0
    for (const { id: classId, waiting: inClass } of counted.classes) {
      const read = await Promise.all(flows.map((flow) => lengthOf(openid, { cohortId, flow, classId, as })))
      expect(inClass).toBe(read.reduce((sum, one) => sum + one, 0))
      waiting += inClass
    }
    expect(waiting).toBe(counted.source.waiting + counted.destination.waiting)
  })

  test('Corrections are counted for their level, calls for help for everybody whose scope reaches them.', async () => {
    const { corrections, tickets } = await counts(staff.leader)
    expect([corrections, tickets]).toEqual([1, 1])
    expect((await counts(staff.counselor)).corrections).toBe(0)
    // Two grants that both reach it count it once.
    expect(await counts('staff-of-two-posts')).toMatchObject({ corrections: 1, tickets: 1 })
    expect(await counts(staff.lawCounselor)).toMatchObject({ corrections: 0, tickets: 0 })
  })

  test('What nothing was marked in since is as good as counted now, and costs three operations for one post.', async () => {
    await counts(staff.counselor)
    const { operations, reply } = await school.as(staff.counselor).call('queue.counts', { cohortId })
    expect(operations).toBeLessThanOrEqual(3)
    expect(reply).toMatchObject({ ok: true })
    school.pass(3_600_000)
    expect((await counts(staff.counselor)).countedAt).toBe(school.now)
  })
})

test('Nobody is told of a cohort that is not there.', async () => {
  expect(await office.refused('queue.counts', { cohortId: 'no-cohort' })).toEqual({ code: 'cohortMissing' })
})
