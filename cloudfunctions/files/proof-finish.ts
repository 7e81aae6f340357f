import type { Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import type { Picture, ProofFlow } from '../../domain/registration/proof'
import { err, ok, type Result } from '../../domain/result'
import { attaching } from '../door/attaching'
import { attemptOn, command } from '../door/command'
import type { Context } from '../door/context'
import { proofView } from '../door/proof-views'
import type { Verb } from '../door/route'
import { holdUpload, letGo, type Held } from './pictures/hold-upload'
import { takeInBy, type TakenIn } from './pictures/take-in'
import { openWatermark } from './pictures/watermark'

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
    const begun = await holdUpload(context, input, holder)
    if (!begun.ok) return err(begun.error)
    const held = begun.value
    if ('proof' in held) return ok({ proof: held.proof })
    const { upload } = held
    const taken = await takenIn(context, held, { turn: input.turn, takeIn }).catch(async (error: unknown) => {
      await letGo(context, held, input.upload)
      throw error
    })
    if (!taken.ok) {
      await letGo(context, held, input.upload)
      return taken
    }
    const { picture, kept, viewing } = taken.value
    const { files } = context.store
    const { incoming, ...paths } = upload.paths
    await Promise.all([files.write(paths.kept, kept), files.write(paths.viewing, viewing)])
    // Both files stand: nobody writes them any more, so that another try may begin at once.
    const finished = { flow: upload.flow, slot: upload.slot, holder, picture }
    const outcome = await stored(context, input, finished).catch(async (error: unknown) => {
      await letGo(context, held, input.upload)
      throw error
    })
    if (!outcome.ok) await letGo(context, held, input.upload)
    // What the camera wrote into it goes now; if this fails, the sweep does it.
    else await files.removePaths([incoming]).catch(() => undefined)
    return outcome
  }
}

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
  const { keeps, purpose } = attaching[upload.flow]
  const text = `仅供${cohort.name}${purpose}使用`
  const taken = await takeIn(file, { limits, turn, text, keeps })
  return taken.ok ? taken : err({ code: taken.error })
}

interface Finished {
  readonly flow: ProofFlow
  readonly slot: string
  readonly holder: string
  readonly picture: Picture
}

/** Writes the proof into the record, by the table once more: what was read before may have changed. */
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
      const { flow: ruledBy, bring } = attaching[flow]
      return bring(await attemptOn(context, registration, { flow: ruledBy, as: 'student', input }))
    },
    reply: ({ proofs }) => {
      const proof = proofs[id]
      if (proof === undefined) throw new Error('a proof was taken in and is not there')
      return { proof: proofView(id, proof) }
    },
  })
