import type { Policy } from '../../domain/cohort/policy'
import { onDesk } from '../../domain/registration/desk-lists'
import { otherUsers } from '../../domain/registration/looks'
import { isNamed } from '../../domain/registration/proofs'
import type { Claims, Registration } from '../../domain/registration/registration'
import {
  categoryPercent,
  sharedSignals,
  withShared,
  type Shared,
  type SignalledFlow,
} from '../../domain/registration/signals'
import type { Store } from '../store/store'
import type { Delivery, Mark } from './outgoing-ways'

/**
 * Looks at a submission beside those of others (B6) and writes what it saw into the record. At most four
 * operations; done again it sees what is true then. A submission that was decided or replaced meanwhile is
 * nobody's business any more.
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
  const pictureUsers = await usersOfPictures(seen, flow)
  const shared = sharedSignals({ ...noneShared, pictureUsers, ...(await counted[flow](seen)) }, watch)
  return (current) =>
    stillWaits(current, flow, round)
      ? onDesk({
          ...current,
          signals: { ...current.signals, [flow]: withShared(current.signals[flow], shared) },
        })
      : current
}

const stillWaits = (registration: Registration, flow: SignalledFlow, round: number): boolean =>
  registration.queue[flow] !== '' && registration[flow].round === round

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
    const unitName = values['unitName'] ?? ''
    return {
      employerUsers: await store.sharedValues.users(registration.cohortId, 'employer', unitName),
      categoryPercent: await percentOf(seen, values['category'] ?? ''),
    }
  },
}

async function percentOf({ store, registration, watch }: Seen, category: string): Promise<number | null> {
  if (!watch.categories.includes(category)) return null
  return categoryPercent(await store.tallies.categories(registration), category)
}

/** How many others brought a picture that this submission brings. */
async function usersOfPictures({ store, registration }: Seen, flow: SignalledFlow): Promise<number> {
  const { _id, campusId, proofs } = registration
  const pictures = Object.values(proofs).filter(
    (proof) => proof.flow === flow && isNamed(registration, proof),
  )
  return otherUsers(await store.proofUses.of(campusId, pictures), _id, pictures)
}
