import type { KeepStep } from '../../domain/keeping/kinds'
import { picturesOf } from '../../domain/keeping/strip'
import type { Registration } from '../../domain/registration/registration'
import type { KindCounts } from './keepings'
import type { Store } from './store'

/** What these records' end would concern, by kind: what the run that carries it out will say it did. */
export async function countLeaving(
  store: Store,
  step: KeepStep,
  all: readonly Registration[],
): Promise<KindCounts> {
  if (all.length === 0) return {}
  const leaving = all.map(({ _id, cohortId, binding }) => ({
    registrationId: _id,
    cohortId,
    openid: binding?.openid ?? '',
  }))
  const pictures = step === 'personal' ? all.reduce((sum, one) => sum + picturesOf(one), 0) : 0
  return {
    ...(await store.remains.count(step, leaving)),
    registrations: all.length,
    ...(pictures > 0 && { pictures }),
  }
}
