import { staffLevels } from '../../domain/cohort/chain'
import type { Cohort } from '../../domain/cohort/cohort'
import type { LevelKey } from '../../domain/people/roles'
import type { Context } from '../door/context'

/** The levels that follow one another in a cohort's reviews of sources, and of destinations. */
export async function chainsOf(
  { store }: Pick<Context, 'store'>,
  { _id, policyVersion }: Pick<Cohort, '_id' | 'policyVersion'>,
): Promise<readonly (readonly LevelKey[])[]> {
  const { chain } = await store.cohorts.policy(_id, policyVersion)
  return [staffLevels(chain.source), staffLevels(chain.destination)]
}
