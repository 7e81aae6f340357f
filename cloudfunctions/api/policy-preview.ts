import { policyProblems } from '../../domain/cohort/policy-problems'
import type { Policy } from '../../domain/cohort/policy'
import { reachesCohort } from '../../domain/people/staff'
import { allowedActions } from '../../domain/registration/allowed-actions'
import { missingSlots, wantedSlots } from '../../domain/registration/attachments'
import type { Attempt } from '../../domain/registration/attempt'
import { effectiveValues } from '../../domain/registration/effective-values'
import type { Registration } from '../../domain/registration/registration'
import { sourceProblems } from '../../domain/registration/source-fields'
import { err, ok } from '../../domain/result'
import { attemptOn } from '../door/command'
import type { Context } from '../door/context'
import { formView, ofCorrections } from '../door/form-view'
import { slotViews } from '../door/proof-views'
import { recordViewed } from '../door/record-viewed'
import type { Verb } from '../door/route'

/**
 * The form as one graduate would see it under rules that are not saved yet. Nothing is written but the line that
 * says who looked: it is a look at a person's record like any other.
 */
export const policyPreview: Verb<'policy.preview'> = async ({ cohortId, policy, studentNo }, context) => {
  const { store, grants, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const fields = policyProblems(policy)
  if (Object.keys(fields).length > 0) return err({ code: 'badInput', fields })
  const registration = await inScopeByNumber(context, cohortId, studentNo)
  if (registration === null) return err({ code: 'notFound' })
  await recordViewed(context, registration)
  const version = cohort.policyVersion + 1
  const draft: Policy = { ...policy, _id: `${cohortId}@${String(version)}`, cohortId, version }
  const attempt = await asHolder(context, registration, draft)
  const missing = missingSlots(attempt, 'source')
  return ok({
    now,
    name: registration.name,
    studentNo: registration.studentNo,
    bound: registration.binding !== null,
    record: effectiveValues(registration),
    form: formView(attempt),
    slots: slotViews(draft).filter(({ purpose }) => purpose === 'submission' || purpose === 'identity'),
    wanted: wantedSlots({ attempt, flow: 'source' }).map(({ key, required }) => ({
      slot: key,
      name: draft.slots[key]?.name ?? key,
      required,
      missing: missing.includes(key),
    })),
    problems: sourceProblems(attempt),
    submittedUnder: waits(registration) ? (registration.source.frozen?.policyVersion ?? null) : null,
    actions: allowedActions(attempt).source.filter((event) => !ofCorrections.has(event)),
  })
}

/** Whether a submission waits at some level. */
const waits = ({ queue }: Registration): boolean => queue.source !== ''

async function inScopeByNumber(
  { store, grants }: Context,
  cohortId: string,
  studentNo: string,
): Promise<Registration | null> {
  for (const grant of grants) {
    const [found] = await store.registrations.inScopeByStudentNo(grant, cohortId, [studentNo])
    if (found !== undefined) return found
  }
  return null
}

/** What the graduate would be asked and offered, whoever asks: the rules see the holder. */
async function asHolder(context: Context, registration: Registration, policy: Policy): Promise<Attempt> {
  const attempt = await attemptOn(context, registration, { flow: 'source', as: 'student', input: {} })
  const actor = { openid: registration.binding?.openid ?? '', as: 'student', staff: null } as const
  return { ...attempt, policy, actor }
}
