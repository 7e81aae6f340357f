import type { Consents } from '../../domain/people/consents'
import type { Store } from './store'

const TRIES = 3

interface Change {
  readonly openid: string
  /** Null: there is nothing to change. */
  readonly change: (before: Consents) => Consents | null
}

/** Changes what a person agreed to, as it stands now; false where there is nothing to change. */
export async function changeConsents(store: Store, { openid, change }: Change): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await store.consents.of(openid)
    const after = before === null ? null : change(before)
    if (after === null) return false
    if (await store.consents.put(openid, before, after)) return true
  }
  return false
}
