import { chosenClass } from '../../domain/cohort/structure'
import type { AttemptInput } from '../../domain/registration/attempt'
import type { Claims, Registration } from '../../domain/registration/registration'
import type { Context } from './context'

/** What a class among the values places this graduate in (R4); nothing where none was sent or it is no class of the college. */
export async function classChosenIn(
  { store, now }: Context,
  { cohortId, collegeId, majorId }: Pick<Registration, 'cohortId' | 'collegeId' | 'majorId'>,
  values: Claims,
): Promise<Pick<AttemptInput, 'chosenClass'>> {
  const name = values['class']
  if (name === undefined || name === '') return {}
  const structure = await store.structures.kept(cohortId, now)
  const chosen = structure === null ? null : chosenClass(structure, { collegeId, majorId }, name)
  return chosen === null ? {} : { chosenClass: chosen }
}
