import type { PolicyContent } from '../../../domain/cohort/policy'
import { policyMost, policySpans } from '../../../domain/cohort/policy-limits'
import { inOrder, tableNamed } from '../../../domain/destination/categories'
import { valueWords, type PlainSection } from '../../texts/policy'
import { daysWord, editing } from '../../texts/policy-editing'
import { choice, control, number, optionsOf, roles, toggle, type Control, type Option } from './controls'
import { juneLevels, levelsOf, withJune } from './graduation-months'
import { studentNoForms } from './student-no-forms'

type Of = (policy: PolicyContent) => readonly Control[]
const [leastTries, mostTries] = policySpans.tries
const tries = Array.from({ length: mostTries - leastTries + 1 }, (_, index) => String(leastTries + index))

/** Codes of the chosen table with what they are called in short. */
const categories = ({ destination, watch }: PolicyContent): readonly Option[] => {
  const table = tableNamed(destination.categoryTable)
  const known = table === null ? [] : inOrder(table)
  // What is watched and not in the table any more can be taken away here.
  const gone = watch.categories.filter((code) => !known.some(([one]) => one === code))
  return [
    ...known.map(([value, { name }]) => ({ value, label: `${value} ${name}` })),
    ...gone.map((value) => ({ value, label: value })),
  ]
}

/** What the sheet of each section sets; what consists of parts has a sheet for each of them. */
export const sectionControls: Readonly<Record<PlainSection, Of>> = {
  chain: () => [toggle(['distinctReviewers']), toggle(['proxySubmit']), choice(['freeUntil'])],
  place: () => [
    choice(['place', 'depth']),
    choice(['place', 'definition']),
    toggle(['place', 'employedPostgraduates']),
  ],
  bind: ({ bind }) => [
    choice(['bind', 'key']),
    choice(['bind', 'secret']),
    control('toggle', ['bind', 'name'], { label: editing.askName }),
    control('one', ['bind', 'studentNoPattern'], { options: studentNoForms(bind.studentNoPattern) }),
    choice(['bind', 'realName']),
    control('one', ['bind', 'tries'], {
      options: tries.map((value) => ({ value, label: value })),
      numeric: true,
      hint: editing.triesHint,
    }),
  ],
  delegations: () => [
    roles(['delegations', 'addGraduate']),
    roles(['delegations', 'removeGraduate']),
    roles(['delegations', 'mendCollege']),
    roles(['delegations', 'correctField']),
  ],
  destination: () => [
    choice(['destination', 'needs']),
    toggle(['destination', 'selfChange']),
    choice(['destination', 'categoryTable']),
  ],
  graduationMonth: ({ graduationMonth }) => [
    control('chips', ['graduationMonth'], {
      label: editing.june,
      hint: editing.juneHint,
      options: levelsOf(graduationMonth).map((value) => ({ value, label: value })),
      read: (policy) => juneLevels(policy.graduationMonth),
      write: (policy, levels) => ({
        ...policy,
        graduationMonth: withJune(policy.graduationMonth, levels as readonly string[]),
      }),
    }),
  ],
  report: ({ report }) => [
    control('chips', ['report', 'days'], {
      // A kind of report needs a validity (policy-problems.ts).
      span: [report.kinds.length > 0 ? 1 : 0, policyMost.reportDays],
      options: [7, 14, 30, 60, 90].map((days) => ({ value: String(days), label: daysWord(days) })),
      numeric: true,
    }),
    control('chips', ['report', 'kinds'], { options: optionsOf(valueWords['kinds'] ?? {}) }),
  ],
  watch: (policy) => [
    number(['watch', 'sharedPhone'], 'sharedPhone'),
    number(['watch', 'sameEmployer'], 'sameEmployer'),
    control('chips', ['watch', 'categories'], {
      options: categories(policy),
      span: [0, policyMost.watchedCategories],
    }),
    number(['watch', 'categoryPercent'], 'categoryPercent'),
  ],
  form: () => [choice(['sections']), number(['proofKeepDays'], 'proofKeepDays')],
}
