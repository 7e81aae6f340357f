import { emptyStructure } from '../../domain/cohort/structure'
import type { Registration } from '../../domain/registration/registration'
import type { Context } from './context'

export interface WhoItIs {
  readonly name: string
  readonly college: string
  readonly class: string
}

/**
 * Whose record it is, for who has only typed a 学号; '' where the college or class is not known. By the units and not by
 * the values, which a record of which only the evidence is kept has no more. One operation, none when the units are in
 * the cache.
 */
export async function whoItIs(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { name, cohortId, collegeId, classId }: Registration,
): Promise<WhoItIs> {
  const { colleges, classes } = (await store.structures.kept(cohortId, now)) ?? emptyStructure(cohortId)
  return {
    name,
    college: colleges.find(({ id }) => id === collegeId)?.name ?? '',
    class: classes.find(({ id }) => id === classId)?.name ?? '',
  }
}
