import type { PolicyContent } from '../../../domain/cohort/policy'
import type { Input } from '../../../domain/contract/contract'
import { fieldKeys } from '../../../domain/registration/fields'
import { cohortId, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'

/** The number of a new version, whatever crashed before; and what looking at the graduates costs. */
const school = useSchool()
const office = school.as(staff.office)
const standard = policyWithoutProofs()
const read = () => office.must('policy.get', { cohortId, version: null })
const save = async (policy: PolicyContent = standard) =>
  office.call('policy.save', {
    cohortId,
    rev: (await read()).rev,
    policy: policy as Input<'policy.save'>['policy'],
  })
const left = (version: number) =>
  school.put('policies', {
    ...standard,
    _id: `${cohortId}@${String(version)}`,
    cohortId,
    version,
    made: { at: 1, by: staff.office, note: '', after: 2 },
  })

test('However many saves crashed, the next one is stored behind them, and none of theirs is overwritten.', async () => {
  const { version } = await read()
  for (let crashed = version + 1; crashed <= version + 25; crashed += 1) await left(crashed)
  const before = await school.stored('policies', { _id: `${cohortId}@${String(version + 1)}` })
  const { reply, operations } = await save()
  expect(reply).toMatchObject({ ok: true, value: { version: version + 26 } })
  // Who it is, the cohort, the staff, the number that was taken, the highest, the version, the cohort again.
  expect(operations).toBeLessThanOrEqual(8)
  const after = await read()
  expect(after.versions.slice(0, 2).map((one) => one.version)).toEqual([version + 26, version])
  expect(await school.stored('policies', { _id: `${cohortId}@${String(version + 1)}` })).toEqual(before)
})

test('One operation for each field that is newly locked and required, and for nothing else.', async () => {
  // Nobody's roster says 考生类别: such rules are refused once everything is counted.
  const free = ['candidateKind', ...fieldKeys.filter((key) => standard.fields[key]?.class === 'free')]
  const locked = (many: number): PolicyContent => ({
    ...standard,
    fields: Object.fromEntries(
      Object.entries(standard.fields).map(([key, field]) => [
        key,
        [...new Set(free)].slice(0, many).includes(key)
          ? { ...field, class: 'locked', required: true }
          : field,
      ]),
    ),
  })
  const costs: number[] = []
  // The version in force is in the cache from then on.
  await save(locked(1))
  for (const many of [1, 3, 12]) {
    const { reply, operations } = await save(locked(many))
    expect(reply).toMatchObject({ ok: false, error: { fields: { candidateKind: 'lockedEmpty' } } })
    costs.push(operations)
  }
  const [one = 0] = costs
  expect(one).toBeLessThanOrEqual(6)
  expect(costs).toEqual([one, one + 2, one + 11])
})
