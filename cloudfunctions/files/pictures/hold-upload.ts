import type { Parsed } from '../../../domain/contract/contract'
import type { Failure } from '../../../domain/contract/failure'
import type { Attempt } from '../../../domain/registration/attempt'
import { withHold } from '../../../domain/registration/proofs'
import type { Upload } from '../../../domain/registration/proof'
import type { Registration } from '../../../domain/registration/registration'
import { err, ok, type Result } from '../../../domain/result'
import { attaching } from '../../door/attaching'
import { attemptOn } from '../../door/command'
import type { Context } from '../../door/context'
import { proofView } from '../../door/proof-views'
import { DatabaseBusy } from '../../store/database'

const TRIES = 3
/** Said while somebody else looks into the same picture: about what looking takes. */
const RETRY_AFTER_MS = 3_000

/** An upload that one request holds: nobody else writes its files meanwhile. */
export interface Held {
  /** The record as it is stored, with the hold in it. */
  readonly registration: Registration
  readonly upload: Upload
  readonly attempt: Attempt
}

/** Holds the upload for this request; gives the proof again if it was taken in before. */
export async function holdUpload(
  context: Context,
  { cohortId, upload: id }: Parsed<'proof.finish'>,
  holder: string,
): Promise<Result<Held | { readonly proof: ReturnType<typeof proofView> }, Failure>> {
  const { store, openid, now } = context
  for (let tried = 0; tried < TRIES; tried += 1) {
    const registration = await store.registrations.ownIn(openid, cohortId)
    if (registration === null) return err({ code: 'notFound' })
    const proof = Object.hasOwn(registration.proofs, id) ? registration.proofs[id] : undefined
    if (proof !== undefined) return ok({ proof: proofView(id, proof) })
    const upload = Object.hasOwn(registration.uploads, id) ? registration.uploads[id] : undefined
    if (upload === undefined) return err({ code: 'uploadMissing' })
    if (upload.until <= now) return err({ code: 'uploadExpired' })
    const { flow, slot } = upload
    const { flow: ruledBy, mayBring } = attaching[flow]
    const attempt = await attemptOn(context, registration, {
      flow: ruledBy,
      as: 'student',
      input: { proof: { id, slot } },
    })
    const allowed = mayBring(attempt)
    if (!allowed.ok) return err({ code: allowed.error })
    const holding = withHold(registration, id, { by: holder, now })
    if (holding === null) return err({ code: 'busy', retryAfter: RETRY_AFTER_MS })
    if (await store.registrations.replace(registration, holding))
      return ok({ registration: { ...holding, rev: registration.rev + 1 }, upload, attempt })
  }
  return err({ code: 'conflict' })
}

/**
 * Lets go of an upload whose files were not written: asked again, it is looked into again at once. Where
 * this fails the hold runs out by itself, and what came out of the picture is told all the same.
 */
export async function letGo({ store }: Context, { registration }: Held, id: string): Promise<void> {
  const upload = registration.uploads[id]
  if (upload === undefined) return
  const uploads = { ...registration.uploads, [id]: { ...upload, hold: null } }
  try {
    await store.registrations.replace(registration, { ...registration, uploads })
  } catch (error) {
    if (!(error instanceof DatabaseBusy)) throw error
  }
}
