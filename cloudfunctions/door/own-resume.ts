import type { Registration } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import type { Resume } from '../store/resumes'

/** A résumé as it lies at a record, and whether it is the holder's. */
export interface Standing {
  readonly stored: Resume | null
  /** The same for who wrote it while bound as now; null for whoever is bound otherwise. */
  readonly own: Resume | null
}

/** The résumé of a record for who is bound to it. One operation. */
export async function standingResume(
  { resumes }: Pick<Store, 'resumes'>,
  { _id, binding }: Registration,
): Promise<Standing> {
  const stored = await resumes.of(_id)
  const isOwn =
    stored !== null && binding !== null && stored.openid === binding.openid && stored.savedAt >= binding.at
  return { stored, own: isOwn ? stored : null }
}
