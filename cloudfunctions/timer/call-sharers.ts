import { lookAgain } from '../../domain/registration/look-again'
import { isSamePicture, type Compared } from '../../domain/registration/looks'
import { isNamed } from '../../domain/registration/proofs'
import { withOutgoing } from '../../domain/registration/record'
import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import type { Signal } from '../../domain/registration/signal'
import type { ProofUse } from '../store/proof-uses'
import { MOST_COUNTED, type SharedValue } from '../store/shared-values'
import type { Store } from '../store/store'

const flows = ['source', 'destination'] as const
/** A write in between is a graduate's or a reviewer's: it is over when the record is read again. */
const TRIES = 3
/** Of a picture's users so many are asked for; whoever brought it before them was told when there were fewer. */
const MOST_USERS = 100

interface Examined {
  readonly store: Store
  readonly registration: Registration
  readonly now: Instant
  /** The signals that it got. */
  readonly shared: readonly Signal[]
}

const got = ({ shared }: Examined, code: Signal['code']): boolean =>
  shared.some((signal) => signal.code === code)

/**
 * Has those looked at again who brought the same picture before, and still wait without a signal of it: the first
 * of two is as much worth a look as the second. At most one read, and a write for each of twenty.
 */
export async function callPictureSharers(
  examined: Examined,
  pictures: readonly Compared[],
  uses: readonly ProofUse[],
): Promise<void> {
  if (!got(examined, 'pictureUsedElsewhere')) return
  const { store, registration, now } = examined
  const ids = new Set(uses.map(({ registrationId }) => registrationId))
  ids.delete(registration._id)
  for (const other of await store.sharedValues.untoldOfPicture([...ids].slice(0, MOST_USERS)))
    await call(store, other, (current) =>
      flows
        .filter((flow) =>
          Object.values(current.proofs).some(
            (proof) =>
              proof.flow === flow &&
              isNamed(current, proof) &&
              pictures.some((picture) => isSamePicture(picture, proof)),
          ),
        )
        .flatMap((flow) => lookAgain(current, { flow, code: 'pictureUsedElsewhere' }, now)),
    )
}

export interface SharedByValue {
  readonly what: SharedValue
  readonly value: string
  /** Graduates who submitted it, this one included. */
  readonly users: number
  /** From how many on it is a signal. */
  readonly from: number
}

const signalOf = {
  phone: { flow: 'source', code: 'phoneShared' },
  employer: { flow: 'destination', code: 'employerCluster' },
  employerName: { flow: 'destination', code: 'employerCluster' },
} as const satisfies Record<SharedValue, Parameters<typeof lookAgain>[1]>

/** The same of a phone or an employer, when there have become so many that it is a signal. */
export async function callValueSharers(
  examined: Examined,
  { what, value, users, from }: SharedByValue,
): Promise<void> {
  const { store, registration, now } = examined
  if (!got(examined, signalOf[what].code)) return
  // Of so many, those before were told when there were fewer; looking for them would look at all.
  if (users >= MOST_COUNTED && users > from) return
  for (const other of await store.sharedValues.untold(registration, what, value))
    await call(store, other, (current) => lookAgain(current, signalOf[what], now))
}

async function call(
  store: Store,
  other: Registration,
  workOf: (current: Registration) => readonly Outgoing[],
): Promise<void> {
  let current: Registration | null = other
  for (let tried = 0; tried < TRIES && current !== null; tried += 1) {
    const work = workOf(current)
    if (work.length === 0) return
    if (await store.registrations.replace(current, withOutgoing(current, work))) return
    current = await store.registrations.byId(other._id)
  }
  // The examination is pushed back, and calls again.
  if (current !== null) throw new Error('a record that is written all the time')
}
