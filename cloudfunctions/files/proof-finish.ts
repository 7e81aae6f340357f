import type { Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import type { Attempt } from '../../domain/registration/attempt'
import { decideDestination } from '../../domain/registration/destination-flow'
import { performDestination, performSource } from '../../domain/registration/perform'
import { withHold } from '../../domain/registration/proofs'
import type { Picture, Registration, Upload } from '../../domain/registration/registration'
import { decideSource } from '../../domain/registration/source-flow'
import type { FlowName } from '../../domain/registration/standing'
import { err, ok, type Result } from '../../domain/result'
import { attemptOn, command } from '../door/command'
import type { Context } from '../door/context'
import { proofView } from '../door/proof-views'
import type { Verb } from '../door/route'
import { takeInBy, type TakenIn } from './pictures/take-in'
import { openWatermark } from './pictures/watermark'

const TRIES = 3
/** Said while somebody else looks into the same picture: about what looking takes. */
const RETRY_AFTER_MS = 3_000

type Input = Parsed<'proof.finish'>
type TakeIn = ReturnType<typeof takeInBy>

/**
 * Looks into an uploaded picture and takes it in. One request at a time holds the upload, so that the files
 * in the storage are the ones whose hash the record gets: read, hold, and at the end read and write. Dying
 * in between leaves an upload whose files nothing names; the timer sweeps them, and after the hold has run
 * out the same picture can be finished again.
 * @param assets folder of the fonts
 */
export function proofFinish(assets: string): Verb<'proof.finish'> {
  const takeIn = takeInBy(openWatermark(assets))
  return async (input, context) => {
    const holder = context.newId()
    const begun = await held(context, input, holder)
    if (!begun.ok) return err(begun.error)
    if ('proof' in begun.value) return ok({ proof: begun.value.proof })
    const { upload } = begun.value
    const taken = await takenIn(context, begun.value, { turn: input.turn, takeIn })
    if (!taken.ok) {
      await letGo(context, begun.value, input.upload)
      return taken
    }
    const { picture, kept, viewing } = taken.value
    const { files } = context.store
    await Promise.all([files.write(upload.paths.kept, kept), files.write(upload.paths.viewing, viewing)])
    return stored(context, input, { flow: upload.flow, slot: upload.slot, holder, picture })
  }
}

type ProofView = ReturnType<typeof proofView>

interface Held {
  /** The record as it is stored, with the hold in it. */
  readonly registration: Registration
  readonly upload: Upload
  readonly attempt: Attempt
}

/** Holds the upload for this request; gives the proof again if it was taken in before. */
async function held(
  context: Context,
  { cohortId, upload: id }: Input,
  holder: string,
): Promise<Result<Held | { readonly proof: ProofView }, Failure>> {
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
    const attempt = await attemptOn(context, registration, {
      flow,
      as: 'student',
      input: { proof: { id, slot } },
    })
    const allowed = flow === 'source' ? decideSource('attach', attempt) : decideDestination('attach', attempt)
    if (!allowed.ok) return err({ code: allowed.error })
    const holding = withHold(registration, id, { by: holder, now })
    if (holding === null) return err({ code: 'busy', retryAfter: RETRY_AFTER_MS })
    if (await store.registrations.replace(registration, holding))
      return ok({ registration: { ...holding, rev: registration.rev + 1 }, upload, attempt })
  }
  return err({ code: 'conflict' })
}

/** What the viewing copy says across the picture, by flow. */
const purposes: Readonly<Record<FlowName, string>> = { source: '生源核对', destination: '去向核对' }

async function takenIn(
  { store }: Context,
  { upload, attempt: { policy, cohort } }: Held,
  { turn, takeIn }: { readonly turn: Input['turn']; readonly takeIn: TakeIn },
): Promise<Result<TakenIn, Failure>> {
  const limits = policy.slots[upload.slot]
  // The table has just said that the slot is wanted.
  if (limits === undefined) throw new Error('a wanted slot without limits')
  const file = await store.files.readPath(upload.paths.incoming, limits.maxBytes)
  if (file === null) return err({ code: 'uploadMissing' })
  if (file === 'tooLarge') return err({ code: 'proofTooLarge' })
  const text = `仅供${cohort.name}${purposes[upload.flow]}使用`
  const taken = await takeIn(file, { limits, turn, text })
  return taken.ok ? taken : err({ code: taken.error })
}

/** Lets go of an upload that is refused: asked again, it is looked into again. Nothing is lost if it stays held. */
async function letGo({ store }: Context, { registration }: Held, id: string): Promise<void> {
  const upload = registration.uploads[id]
  if (upload === undefined) return
  const uploads = { ...registration.uploads, [id]: { ...upload, hold: null } }
  await store.registrations.replace(registration, { ...registration, uploads })
}

interface Finished {
  readonly flow: FlowName
  readonly slot: string
  readonly holder: string
  readonly picture: Picture
}

/** Writes the proof into the record, by the table once more: the window may have closed meanwhile. */
const stored = (
  context: Context,
  { cohortId, upload: id }: Input,
  { flow, slot, holder, picture }: Finished,
): ReturnType<Verb<'proof.finish'>> =>
  command(context, {
    call: 'proof.finish',
    find: () => context.store.registrations.ownIn(context.openid, cohortId),
    step: async (registration) => {
      const input = { proof: { id, slot, picture, holder } }
      const attempt = await attemptOn(context, registration, { flow, as: 'student', input })
      return flow === 'source' ? performSource('attach', attempt) : performDestination('attach', attempt)
    },
    reply: ({ proofs }) => {
      const proof = proofs[id]
      if (proof === undefined) throw new Error('a proof was taken in and is not there')
      return { proof: proofView(id, proof) }
    },
  })
