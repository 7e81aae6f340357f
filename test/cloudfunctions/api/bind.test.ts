import { bound, cohortId, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import type { School } from '../../support/cloud-school'
import type { Graduate } from '../../support/cloud-graduates'

/** Guessing at a number and racing for a record: counted before it is checked, and exactly one wins. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu } = graduates
const hour = 3_600_000
const start = school.now

const claim = ({ studentNo, documentNo }: Graduate) => ({
  cohortId,
  studentNo,
  documentNo: documentNo.slice(-6),
})
const guess = ({ studentNo }: Graduate, secret = '000000') => ({ cohortId, studentNo, documentNo: secret })
async function outcome(at: School, openid: string, input: ReturnType<typeof claim>): Promise<string> {
  const { reply } = await at.as(openid).call('identity.bind', input)
  return reply.ok ? 'bound' : reply.error.code
}
const tally = (outcomes: readonly string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].sort().map((code) => [code, outcomes.filter((one) => one === code).length]),
  )

afterEach(() => school.moveTo(start))

test('Of 200 guesses from 200 phones at one student number exactly ten are checked in an hour, twenty ever.', async () => {
  const volley = (name: string, size: number) =>
    Promise.all(
      Array.from({ length: size }, (_, index) => outcome(school, `${name}-${String(index)}`, guess(lin))),
    )
  expect(tally(await volley('first', 200))).toEqual({ bindMismatch: 10, bindTooOften: 190 })
  school.pass(hour)
  expect(tally(await volley('second', 50))).toEqual({ bindMismatch: 10, bindTooOften: 40 })
  school.pass(24 * 365 * hour)
  expect(tally(await volley('third', 20))).toEqual({ bindTooOften: 20 })
  expect((await school.registration(lin.studentNo)).binding).toBeNull()
})

test('A student number that nobody has is counted and capped in the same way.', async () => {
  const nobody = { ...lin, studentNo: '2399999999' }
  const outcomes: string[] = []
  for (let index = 0; index < 12; index += 1)
    outcomes.push(await outcome(school, `searcher-${String(index)}`, guess(nobody)))
  expect(tally(outcomes)).toEqual({ bindMismatch: 10, bindTooOften: 2 })
})

test('One phone has five tries in six hours, sliding to the millisecond, whomever it aims at.', async () => {
  const aims = [zhou, zheng, he, gao, luo]
  for (const [index, aim] of aims.entries()) {
    school.moveTo(start + index * 1000)
    expect(await outcome(school, 'one-phone', guess(aim))).toBe('bindMismatch')
  }
  expect(await outcome(school, 'one-phone', claim(zhou))).toBe('bindTooOften')
  school.moveTo(start + 6 * hour - 1)
  expect(await outcome(school, 'one-phone', claim(zhou))).toBe('bindTooOften')
  school.moveTo(start + 6 * hour)
  expect(await outcome(school, 'one-phone', guess(zhou))).toBe('bindMismatch')
  expect(await outcome(school, 'one-phone', claim(zhou))).toBe('bindTooOften')
})

test('One attacker with one phone cannot keep the victim out: the attacker is stopped first.', async () => {
  const attack = await Promise.all(
    Array.from({ length: 30 }, () => outcome(school, 'attacker', guess(zheng, '123456'))),
  )
  expect(tally(attack)).toEqual({ bindMismatch: 5, bindTooOften: 25 })
  expect(await outcome(school, 'victim', claim(zheng))).toBe('bound')
})

test('Fifty phones racing for one record: exactly one is bound, and the record says which.', async () => {
  const phones = Array.from({ length: 50 }, (_, index) => `racer-${String(index)}`)
  const outcomes = await Promise.all(phones.map((openid) => outcome(school, openid, claim(xu))))
  expect(tally(outcomes)).toEqual({ bindMismatch: 9, bindTooOften: 40, bound: 1 })
  const { binding, history } = await school.registration(xu.studentNo)
  expect(binding?.openid).toBe(phones[outcomes.indexOf('bound')])
  expect(history.filter(({ what }) => what === 'identityBound')).toHaveLength(1)
})

test('One phone racing for two records of the cohort: it gets exactly one, and the other stays free.', async () => {
  const outcomes = await Promise.all([
    outcome(school, 'greedy', claim(luo)),
    outcome(school, 'greedy', claim(he)),
  ])
  expect(outcomes.filter((code) => code === 'bound')).toHaveLength(1)
  const bindings = await Promise.all(
    [luo, he].map(async ({ studentNo }) => (await school.registration(studentNo)).binding),
  )
  expect(bindings.filter((binding) => binding?.openid === 'greedy')).toHaveLength(1)
  expect(bindings.filter((binding) => binding === null)).toHaveLength(1)
})

test('Who is bound to one record of the cohort and knows another’s data is told so, and gets nothing.', async () => {
  const person = await bound(school, zhou)
  const free = (await school.registration(luo.studentNo)).binding === null ? luo : he
  expect(await person.refused('identity.bind', claim(free))).toEqual({ code: 'boundToAnother' })
  expect((await school.registration(free.studentNo)).binding).toBeNull()
})

test('The times taken for a number that exists and for one that does not are of the same size.', async () => {
  const numbers = [graduates.tang.studentNo, '2388888888']
  const times = new Map(numbers.map((studentNo) => [studentNo, [] as number[]]))
  // Eighteen of each, by turns: after twenty the cap for ever would be measured instead.
  for (let turn = 0; turn < 36; turn += 1) {
    const studentNo = numbers[turn % 2] ?? ''
    school.pass(2 * hour)
    const begun = performance.now()
    const input = { cohortId, studentNo, documentNo: '000000' }
    expect(await outcome(school, `timer-${String(turn % 12)}`, input)).toBe('bindMismatch')
    times.get(studentNo)?.push(performance.now() - begun)
  }
  const [known = 0, unknown = 0] = [...times.values()].map((list) => list.sort((a, b) => a - b)[9] ?? 0)
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3)
})

describe('A cohort that allows other tries', () => {
  const allow = async (tries: number): Promise<void> => {
    const [cohort] = await school.stored<{ rev: number }>('cohorts', { _id: cohortId })
    const { bind } = policyWithoutProofs()
    const policy = policyWithoutProofs({ bind: { ...bind, tries } })
    await school.as(staff.office).must('policy.save', { cohortId, rev: cohort?.rev ?? 0, policy })
    school.pass(10_000)
  }
  const guesses = async (openid: string, first: number, many: number) => {
    const outcomes: string[] = []
    // Each at another number, so that only the person's own limit counts.
    for (let index = 0; index < many; index += 1)
      outcomes.push(
        await outcome(school, openid, guess({ ...lin, studentNo: String(2_377_000_000 + first + index) })),
      )
    return tally(outcomes)
  }

  test('Three tries, or nine, are what one phone has, and what the page says of the cohort.', async () => {
    await allow(3)
    expect(await guesses('phone-of-three', 0, 6)).toEqual({ bindMismatch: 3, bindTooOften: 3 })
    const told = (await school.as('phone-of-three').must('me.get', {})).cohorts
    expect(told.find(({ id }) => id === cohortId)?.bind.tries).toBe(3)
    await allow(9)
    expect(await guesses('phone-of-nine', 100, 12)).toEqual({ bindMismatch: 9, bindTooOften: 3 })
    // Who was stopped by the narrower rule has what the wider one adds.
    expect(await guesses('phone-of-three', 200, 9)).toEqual({ bindMismatch: 6, bindTooOften: 3 })
  })

  test('With the most that can be allowed one phone still does not keep the holder of a number out.', async () => {
    await allow(9)
    const attack = await Promise.all(
      Array.from({ length: 30 }, () => outcome(school, 'attacker-of-nine', guess(graduates.chan, '123456'))),
    )
    expect(tally(attack)).toEqual({ bindMismatch: 9, bindTooOften: 21 })
    expect(await outcome(school, 'its-holder', claim(graduates.chan))).toBe('bound')
  })

  test('Rules from before tries could be chosen allow what they always did.', async () => {
    const [cohort] = await school.stored<{ policyVersion: number }>('cohorts', { _id: cohortId })
    const _id = `${cohortId}@${String((cohort?.policyVersion ?? 0) + 1)}`
    const { bind, ...rest } = policyWithoutProofs()
    const { tries: _never, ...before } = bind
    const version = (cohort?.policyVersion ?? 0) + 1
    await school.put('policies', { ...rest, bind: before, _id, cohortId, version })
    await school.put('cohorts', { ...cohort, _id: cohortId, policyVersion: version })
    school.pass(30_000)
    expect(await guesses('phone-of-before', 300, 7)).toEqual({ bindMismatch: 5, bindTooOften: 2 })
  })
})
