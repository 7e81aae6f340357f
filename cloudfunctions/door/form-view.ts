import type { When } from '../../domain/cohort/policy'
import type { Output } from '../../domain/contract/contract'
import type { Attempt } from '../../domain/registration/attempt'
import { fieldKeys } from '../../domain/registration/fields'
import { realNameState } from '../../domain/registration/real-name'
import { schoolRecordCheck } from '../../domain/registration/school-record'
import type { SourceEvent } from '../../domain/registration/source-flow'
import { effectiveClass, lockOn, locksAt } from '../../domain/registration/source-fields'

type OwnRecord = Output<'me.get'>['records'][number]
type FormView = Pick<OwnRecord, 'fields' | 'rules' | 'sections' | 'place' | 'survey' | 'checks'>

/** Said by `mayRequestCorrection`: a correction is no part of the submission, and no window closes it. */
export const ofCorrections: ReadonlySet<SourceEvent> = new Set<SourceEvent>([
  'attachEvidence',
  'detachEvidence',
])

/** The source form as the policy of the attempt makes it for this graduate: on their own page, or as a preview. */
export const formView = (attempt: Attempt): FormView => ({
  fields: Object.fromEntries(fieldKeys.map((field) => [field, effectiveClass(attempt, field)])),
  rules: rulesOf(attempt),
  sections: attempt.policy.sections,
  place: { ...attempt.policy.place },
  survey: { questions: questionsOf(attempt), answers: { ...attempt.registration.source.survey } },
  checks: checksOf(attempt),
})

function rulesOf(attempt: Attempt): OwnRecord['rules'] {
  const rules = fieldKeys.flatMap((field): [string, OwnRecord['rules'][string]][] => {
    const own = attempt.policy.fields[field]
    if (own === undefined) return []
    const { required, mendedBy, help } = own
    const locked = lockOn(attempt, field)
    const rule = {
      required: typeof required === 'boolean' ? required : copyOf(required),
      mendedBy: [...mendedBy],
      help,
      locked,
      locksAt: locked === null ? locksAt(attempt, field) : null,
    }
    return [[field, rule]]
  })
  return Object.fromEntries(rules)
}

const questionsOf = ({ policy }: Attempt): OwnRecord['survey']['questions'] =>
  policy.survey.map(({ id, text, kind, options, required, when }) => ({
    id,
    text,
    kind,
    options: [...options],
    required,
    when: when === null ? null : copyOf(when),
  }))

function checksOf({ policy, registration }: Attempt): OwnRecord['checks'] {
  const { state, missing } = schoolRecordCheck(registration)
  const realName = realNameState(policy, registration)
  return {
    realName: {
      way: policy.bind.realName,
      state: realName,
      reason: realName === 'refused' ? (registration.binding?.check?.reason ?? '') : '',
    },
    schoolRecord: { state, missing: [...missing] },
  }
}

const copyOf = (when: When): Record<string, string[]> =>
  Object.fromEntries(Object.entries(when).map(([field, values]) => [field, [...values]]))
