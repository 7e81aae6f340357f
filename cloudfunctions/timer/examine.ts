import type { Policy } from '../../domain/cohort/policy'
import { onDesk } from '../../domain/registration/desk-lists'
import { stillWaits } from '../../domain/registration/look-again'
import { otherUsers } from '../../domain/registration/looks'
import { isNamed } from '../../domain/registration/proofs'
import type { Claims, Registration } from '../../domain/registration/registration'
import type { SignalledFlow } from '../../domain/registration/signal'
import { categoryPercent, sharedSignals, withShared, type Shared } from '../../domain/registration/signals'
import type { Store } from '../store/store'
import { callPictureSharers, callValueSharers, type SharedByValue } from './call-sharers'
import type { Delivery, Mark } from './delivery'

/**
 * Looks at a submission beside those of others (B6) and writes what it saw into the record. At most six reads,
 * besides the rules; done again it sees what is true then. Others who brought the same before, and still wait, are
 * looked at again because of it: a write for each, twenty at most of a picture and twenty of a value. A submission
 * that was decided or replaced meanwhile is nobody's business any more.
 */
export async function examined({
  store,
  registration,
  work,
  now,
}: Delivery<'examine'>): Promise<Mark | null> {
  const { flow, round } = work
  const values = registration[flow].frozen?.values
  if (values === undefined || !stillWaits(registration, flow, round)) return null
  const cohort = await store.cohorts.get(registration.cohortId, now)
  if (cohort === null) throw new Error('a registration without a cohort')
  const { watch } = await store.cohorts.policy(cohort._id, cohort.policyVersion)
  const seen: Seen = { store, registration, values, watch }
  const pictures = Object.values(registration.proofs).filter(
    (proof) => proof.flow === flow && isNamed(registration, proof),
  )
  const uses = await store.proofUses.of(registration.campusId, pictures)
  const pictureUsers = otherUsers(uses, registration._id, pictures)
  const counts = await counted[flow](seen)
  const shared = sharedSignals({ ...noneShared, pictureUsers, ...counts }, watch)
  if (work.again !== true) {
    const examined = { store, registration, now, shared }
    await callPictureSharers(examined, pictures, uses)
    await callValueSharers(examined, sharedIn[flow](seen, counts))
  }
  return (current) =>
    stillWaits(current, flow, round)
      ? onDesk({
          ...current,
          signals: { ...current.signals, [flow]: withShared(current.signals[flow], shared) },
        })
      : current
}

interface Seen {
  readonly store: Store
  readonly registration: Registration
  readonly values: Claims
  readonly watch: Policy['watch']
}

const noneShared: Shared = { pictureUsers: 0, phoneUsers: 0, employerUsers: 0, categoryPercent: null }

/** What is looked at in the submissions of each flow. */
const counted: Readonly<Record<SignalledFlow, (seen: Seen) => Promise<Partial<Shared>>>> = {
  source: async ({ store, registration, values }) => ({
    phoneUsers: await store.sharedValues.users(registration.cohortId, 'phone', values['mobile'] ?? ''),
  }),
  destination: async (seen) => {
    const { store, registration, values } = seen
    const { what, value } = employerOf(values)
    return {
      employerUsers: await store.sharedValues.users(registration.cohortId, what, value),
      categoryPercent: await percentOf(seen, values['category'] ?? ''),
    }
  },
}

/** What of each flow others may have submitted too. */
const sharedIn: Readonly<Record<SignalledFlow, (seen: Seen, counts: Partial<Shared>) => SharedByValue>> = {
  source: ({ values, watch }, { phoneUsers = 0 }) => ({
    what: 'phone',
    value: values['mobile'] ?? '',
    users: phoneUsers,
    from: watch.sharedPhone,
  }),
  destination: ({ values, watch }, { employerUsers = 0 }) => ({
    ...employerOf(values),
    users: employerUsers,
    from: watch.sameEmployer,
  }),
}

/** One employer is written in many ways: its code says which it is; without one the name has to do. */
function employerOf({ creditCode = '', unitName = '' }: Claims): Pick<SharedByValue, 'what' | 'value'> {
  return creditCode === ''
    ? { what: 'employerName', value: unitName }
    : { what: 'employer', value: creditCode }
}

async function percentOf({ store, registration, watch }: Seen, category: string): Promise<number | null> {
  if (!watch.categories.includes(category)) return null
  return categoryPercent(await store.tallies.categories(registration), category)
}
