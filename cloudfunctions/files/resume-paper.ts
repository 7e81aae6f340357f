import { resumePaperLimit } from '../../domain/people/export-limits'
import { effectiveValues } from '../../domain/registration/effective-values'
import type { Registration } from '../../domain/registration/registration'
import { standingProofs } from '../../domain/registration/standing-proof'
import { err, ok } from '../../domain/result'
import { standingResume } from '../door/own-resume'
import type { Verb } from '../door/route'
import type { Files } from '../store/files'
import { fontsIn } from './papers/fonts'
import { tellMissing } from './papers/missing-glyphs'
import { resumeDocument, resumeFileName, type Photo } from './papers/resume-document'
import { printedPhoto } from './pictures/printed-photo'

/** More than a kept photo can have (1600 × 1600 pixels as JPEG). */
const MOST_BYTES = 8_000_000

/** One's own résumé as it was saved (G5), with the photo where one is wanted and stands. Four operations when warm. */
export const resumePaper =
  (assets: string): Verb<'resume.paper'> =>
  async ({ cohortId }, context) => {
    const { store, vault, openid, now } = context
    const registration = await store.registrations.ownIn(openid, cohortId)
    if (registration === null) return err({ code: 'notFound' })
    const { own } = await standingResume(store, registration)
    if (own === null) return err({ code: 'resumeMissing' })
    if (!(await store.attempts.reserve(`resume_${vault.fingerprint(openid)}`, resumePaperLimit, now)))
      return err({ code: 'resumePapersTooMany' })
    const { content, savedAt } = own
    const { name = registration.name, mobile = '', email = '' } = effectiveValues(registration)
    const photo = content.withPhoto ? await photoOf(store.files, registration) : null
    const paper = await resumeDocument(fontsIn(assets), {
      name,
      mobile: content.showMobile ? mobile : '',
      email: content.showEmail ? email : '',
      content,
      photo,
      savedAt,
    })
    tellMissing(context, 'resume.paper', paper)
    return ok({ name: resumeFileName(name), pdf: paper.bytes.toString('base64') })
  }

/** The photo without a watermark: it is kept as its owner turned it. Null where none stands. */
async function photoOf(files: Files, registration: Registration): Promise<Photo | null> {
  const [standing] = standingProofs(registration, 'resume')
  if (standing === undefined) return null
  const kept = await files.readPath(standing[1].paths.kept, MOST_BYTES)
  return kept === null || kept === 'tooLarge' ? null : printedPhoto(kept)
}
