import type { Picture, Proof, Upload } from './proof'
import type { Instant, Outgoing, Registration } from './registration'
import type { FlowName } from './standing'

const MINUTE = 60_000

/** For how long an upload may be finished; long enough for a slow network and a second try. */
export const UPLOAD_MS = 30 * MINUTE
/** Longer than a function may run: nobody can be finishing an upload that old. */
const SWEEP_AFTER_MS = UPLOAD_MS + 5 * MINUTE
/** Uploads of one record whose files are not swept yet: more than anybody needs, too few to fill a storage. */
const MOST_UPLOADS = 30

type Begun =
  | { readonly registration: Registration; readonly outgoing: Outgoing }
  /** Too many at once: until when to wait. */
  | { readonly until: Instant }

/**
 * The record with an upload begun: where the picture may be put, and the sweep that follows whatever
 * becomes of it. So a crash at any later point leaves no file behind that nobody knows of.
 */
export function withUpload(
  registration: Registration,
  id: string,
  upload: Omit<Upload, 'until' | 'hold'>,
): Begun {
  const sweeps = registration.outbox.filter(({ kind }) => kind === 'discard')
  if (sweeps.length >= MOST_UPLOADS) return { until: Math.min(...sweeps.map(({ dueAt }) => dueAt)) }
  const { at, paths } = upload
  const uploads = { ...registration.uploads, [id]: { ...upload, until: at + UPLOAD_MS, hold: null } }
  const outgoing: Outgoing = {
    id: `${id}_sweep`,
    dueAt: at + SWEEP_AFTER_MS,
    kind: 'discard',
    proof: id,
    paths,
  }
  return { registration: { ...registration, uploads }, outgoing }
}

/** Longer than a function may run: a hold this old belongs to one that died. */
const HOLD_MS = 90_000

/**
 * The record with an upload held by one request: only the holder writes the picture's files, so that they
 * are the ones whose hash the record gets. Null while somebody else holds it, or there is no such upload.
 */
export function withHold(
  registration: Registration,
  id: string,
  { by, now }: { readonly by: string; readonly now: Instant },
): Registration | null {
  const upload = Object.hasOwn(registration.uploads, id) ? registration.uploads[id] : undefined
  if (upload === undefined || (upload.hold !== null && upload.hold.until > now)) return null
  const held = { ...upload, hold: { by, until: now + HOLD_MS } }
  return { ...registration, uploads: { ...registration.uploads, [id]: held } }
}

interface Accepted {
  readonly id: string
  readonly upload: Upload
  readonly picture: Picture
  readonly at: Instant
}

/** Proofs and uploads after a picture was taken in: it stands in its slot, the one before it is taken away. */
export function withProof(
  registration: Registration,
  { id, upload, picture, at }: Accepted,
): Pick<Registration, 'proofs' | 'uploads'> {
  const { flow, slot, paths } = upload
  const taken = mapProofs(registration.proofs, (proof) =>
    proof.flow === flow && proof.slot === slot && proof.removedAt === null
      ? { ...proof, removedAt: at }
      : proof,
  )
  const proof: Proof = {
    ...picture,
    flow,
    slot,
    at,
    paths,
    approvedIn: null,
    removedAt: null,
    deletedAt: null,
  }
  const { [id]: _done, ...uploads } = registration.uploads
  return { proofs: { ...taken, [id]: proof }, uploads }
}

/** Proofs after these were taken away. */
export const withoutProofs = (
  proofs: Registration['proofs'],
  isGone: (proof: Proof, id: string) => boolean,
  at: Instant,
): Registration['proofs'] =>
  mapProofs(proofs, (proof, id) =>
    proof.removedAt === null && isGone(proof, id) ? { ...proof, removedAt: at } : proof,
  )

const mapProofs = (
  proofs: Registration['proofs'],
  change: (proof: Proof, id: string) => Proof,
): Registration['proofs'] =>
  Object.fromEntries(Object.entries(proofs).map(([id, proof]) => [id, change(proof, id)]))

/**
 * Lets go of proofs that were taken away and that nobody needs any more: the record forgets them now, their
 * files are deleted by the timer. What a submission names or was approved with stays; of one file brought
 * twice for the same slot the later proof is enough.
 */
export function lettingGo(
  registration: Registration,
  now: Instant,
): { readonly registration: Registration; readonly outgoing: readonly Outgoing[] } {
  const all = Object.entries(registration.proofs)
  const gone = all.filter(([, proof], index) => {
    if (proof.removedAt === null || proof.approvedIn !== null) return false
    return !isNamed(registration, proof) || all.slice(index + 1).some(([, later]) => isSame(proof, later))
  })
  if (gone.length === 0) return { registration, outgoing: [] }
  const ids = new Set(gone.map(([id]) => id))
  const proofs = Object.fromEntries(Object.entries(registration.proofs).filter(([id]) => !ids.has(id)))
  const outgoing = gone.map(([id, { paths }]): Outgoing => ({
    id: `${id}_gone`,
    dueAt: now,
    kind: 'discard',
    proof: id,
    paths,
  }))
  return { registration: { ...registration, proofs }, outgoing }
}

const isSame = (a: Proof, b: Proof): boolean =>
  a.flow === b.flow && a.slot === b.slot && a.sha256 === b.sha256

/** What a decision was or will be made on: the pictures of the frozen submission, or of the correction. */
function namedHashes(registration: Named, flow: Proof['flow']): Readonly<Record<string, readonly string[]>> {
  // Nobody decides on a résumé.
  if (flow === 'resume') return {}
  if (flow === 'correction') return registration.correction?.proofs ?? {}
  return registration[flow].frozen?.proofs ?? {}
}

type Named = Pick<Registration, 'source' | 'destination' | 'correction'>

/** Whether the submission or the correction it was brought to names this picture in its slot. */
export const isNamed = (registration: Named, proof: Proof): boolean =>
  namedHashes(registration, proof.flow)[proof.slot]?.includes(proof.sha256) ?? false

/** Proofs after their submission was approved for good: they are evidence of what stands from now on. */
export const approvedProofs = (registration: Registration, flow: FlowName): Registration['proofs'] =>
  mapProofs(registration.proofs, (proof) =>
    proof.flow === flow && isNamed(registration, proof)
      ? { ...proof, approvedIn: registration[flow].round }
      : proof,
  )

/** Proofs after the approval of this round was taken back. */
export const unapprovedProofs = (registration: Registration, flow: FlowName): Registration['proofs'] =>
  mapProofs(registration.proofs, (proof) =>
    proof.flow === flow && proof.approvedIn === registration[flow].round
      ? { ...proof, approvedIn: null }
      : proof,
  )

/** Proofs after their correction was applied: evidence of what stands, and out of the way of the next one. */
export const appliedProofs = (registration: Registration, at: Instant): Registration['proofs'] =>
  mapProofs(registration.proofs, (proof) =>
    proof.flow === 'correction' && proof.removedAt === null && isNamed(registration, proof)
      ? { ...proof, approvedIn: registration.source.round, removedAt: at }
      : proof,
  )
