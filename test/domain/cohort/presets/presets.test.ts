import { newlyLockedRequired } from '../../../../domain/cohort/policy-contradictions'
import { policyProblems } from '../../../../domain/cohort/policy-problems'
import { presets } from '../../../../domain/cohort/presets'
import { presetKeys } from '../../../../domain/cohort/preset-keys'
import { contract } from '../../../../domain/contract/contract'
import { fields, fieldKeys } from '../../../../domain/registration/fields'
import { NEVER } from '../../../../domain/registration/registration'

/** What holds of every preset, whichever notice it is after. */
const policyOf = (key: (typeof presetKeys)[number]) => presets[key].policy('2027-main', 2027)

test('There is one preset for each of the five notices, each with a name of its own that fits a line.', () => {
  const names = presetKeys.map((key) => presets[key].name)
  expect(new Set(names).size).toBe(5)
  for (const key of presetKeys) {
    expect([...presets[key].name].length).toBeLessThanOrEqual(24)
    expect(presets[key].about.endsWith('。')).toBe(true)
    // No real school stands in any of them.
    expect(JSON.stringify([presets[key], policyOf(key)])).not.toMatch(/大学|科技|\d{4}\s?届/)
  }
})

test.each(presetKeys)('%s contradicts itself in nothing, and the office could have sent it.', (key) => {
  expect(policyProblems(policyOf(key))).toEqual({})
  const sent = contract['policy.save'].input.safeParse({
    cohortId: '2027-main',
    rev: 1,
    policy: policyOf(key),
  })
  expect(sent.error?.issues ?? []).toEqual([])
})

test.each(presetKeys)(
  '%s says something of every field, and locks none that it requires of anybody.',
  (key) => {
    const policy = policyOf(key)
    expect(Object.keys(policy.fields).sort()).toEqual([...fieldKeys].sort())
    expect(newlyLockedRequired(policy, { inForce: { fields: {} }, now: NEVER })).toEqual([])
  },
)

test.each(presetKeys)(
  '%s has a slot for the pictures of a correction, and says what every picture shows.',
  (key) => {
    const { slots } = policyOf(key)
    expect(Object.values(slots).some(({ purpose }) => purpose === 'correction')).toBe(true)
    for (const { help } of Object.values(slots)) expect(help.endsWith('。')).toBe(true)
  },
)

test.each(presetKeys)('%s is a cohort that the office could make.', (key) => {
  const { cohort, name } = presets[key]
  const made = contract['cohort.save'].input.safeParse({
    id: '2027-main',
    rev: 0,
    campusId: 'main',
    year: 2027,
    name: name.slice(0, 20),
    paused: false,
    scope: { ...cohort.scope, levels: [...cohort.scope.levels] },
    cutOffAt: null,
    serviceEndsMonths: cohort.serviceEndsMonths,
    graceSeconds: 120,
    resubmitDays: cohort.resubmitDays,
    preset: key,
  })
  expect(made.error?.issues ?? []).toEqual([])
})

test('Labels that the help texts name are those of the form.', () => {
  expect(fields.minorityPlan.label).toBe('少干计划')
})
