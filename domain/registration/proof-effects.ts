import { serviceEnd } from '../cohort/service-end'
import { err, ok, type Result } from '../result'
import { wantedSlots } from './attachments'
import type { Attempt } from './attempt'
import type { Change, Refused } from './change'
import { withProof, withoutProofs } from './proofs'
import type { ProofFlow } from './proof'
import type { Instant, Outgoing, Registration } from './registration'
import type { Step } from './flow'
import type { FlowName } from './standing'

const DAY_MS = 24 * 3_600_000

/** Until when pictures of this record are kept (B15): so many days after reports can no longer be had. */
export const keptUntil = ({
  cohort,
  registration,
  policy,
}: Pick<Attempt, 'cohort' | 'registration' | 'policy'>): Instant =>
  serviceEnd(cohort, registration) + policy.proofKeepDays * DAY_MS

/** How often the end of keeping is looked at anew: rules that were tightened meanwhile are obeyed this soon. */
const ASKED_EVERY_MS = 30 * DAY_MS

/** When to look next whether the time for keeping a picture is over. */
export const askedAgain = (now: Instant, until: Instant): Instant =>
  Math.max(now, Math.min(until, now + ASKED_EVERY_MS))

/**
 * Takes an uploaded picture in: it stands in its slot at once, is entered into the list of used pictures,
 * and will be deleted when the time for keeping it is over. Refuses an upload that is not there any more.
 */
export const attached = (attempt: Attempt, { flow }: Step<string>): Result<Change, Refused> =>
  attachedTo(flow, attempt)

/** The same for a named purpose: a correction is brought pictures by a step of the source flow. */
export function attachedTo(flow: ProofFlow, attempt: Attempt): Result<Change, Refused> {
  const { registration, input, now } = attempt
  const { id = '', picture } = input.proof ?? {}
  const upload = Object.hasOwn(registration.uploads, id) ? registration.uploads[id] : undefined
  if (picture === undefined || upload?.flow !== flow) return err({ code: 'uploadMissing' })
  // Whoever does not hold it did not write its files; an upload that nobody holds has none.
  if (upload.hold === null || upload.hold.by !== input.proof?.holder) return err({ code: 'uploadMissing' })
  if (upload.until <= now) return err({ code: 'uploadExpired' })
  const outgoing: Outgoing[] = [
    // A photo of a résumé is compared with nobody's.
    ...(flow === 'resume' ? [] : [{ id: `${id}_use`, dueAt: now, kind: 'proofUse', proof: id } as const]),
    { id: `${id}_expire`, dueAt: askedAgain(now, keptUntil(attempt)), kind: 'expire', proof: id },
  ]
  return ok({
    patch: withProof(registration, { id, upload, picture, at: now }),
    touched: [upload.slot],
    outgoing,
  })
}

/** Takes a proof away; what a submission names stays for those who decided on it. */
export function detached({ registration, input, now }: Attempt): Result<Change, never> {
  const gone = input.proof?.id
  const proofs = withoutProofs(registration.proofs, (_, id) => id === gone, now)
  const slot = gone === undefined ? undefined : registration.proofs[gone]?.slot
  return ok({ patch: { proofs }, touched: slot === undefined ? [] : [slot] })
}

/** At a submission, pictures that it does not ask for any more are taken away: nothing is kept without need. */
export function neededProofs(attempt: Attempt, flow: FlowName): Pick<Registration, 'proofs'> {
  const wanted = new Set(wantedSlots({ attempt, flow }).map(({ key }) => key))
  const isGone = (proof: { flow: ProofFlow; slot: string }): boolean =>
    proof.flow === flow && !wanted.has(proof.slot)
  return { proofs: withoutProofs(attempt.registration.proofs, isGone, attempt.now) }
}
