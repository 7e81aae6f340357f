import * as z from 'zod/mini'
import { slotPurposes } from '../cohort/policy'
import { decidedFlows, proofFlows } from '../registration/proof'
import { cohortId, count, id, instant, key, nothing } from './atoms'

const flow = z.enum(proofFlows)

/** A slot as the page shows it: what to bring, how large it may be, and when it is asked for. */
export const slotView = z.strictObject({
  key: z.string(),
  purpose: z.enum(slotPurposes),
  name: z.string(),
  help: z.string(),
  required: z.boolean(),
  maxBytes: count,
  minEdge: count,
  /** Fields whose change asks for it. */
  fields: z.array(z.string()),
  when: z.nullable(z.record(z.string(), z.array(z.string()))),
})

/** A standing proof as its owner sees it. */
export const ownProof = z.strictObject({
  id: z.string(),
  flow,
  slot: z.string(),
  bytes: count,
  width: count,
  height: count,
  at: instant,
})

/** `proof.begin`: answers where the picture may be put, and until when it has to be finished. */
export const proofBegin = {
  on: 'api',
  input: z.strictObject({ cohortId, flow: z._default(flow, 'source'), slot: key }),
  output: z.strictObject({ upload: z.string(), path: z.string(), until: instant }),
} as const

/**
 * `proof.finish`: looks into the uploaded picture and takes it in, or says why not. `turn` is how far the
 * person turned it, clockwise. Asking again for an upload that was taken in gives its proof again.
 */
export const proofFinish = {
  on: 'files',
  input: z.strictObject({
    cohortId,
    upload: id,
    turn: z._default(z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]), 0),
  }),
  output: z.strictObject({ proof: ownProof }),
} as const

export const proofRemove = {
  on: 'api',
  input: z.strictObject({ cohortId, flow: z._default(flow, 'source'), proof: id }),
  output: nothing,
} as const

const shownPictures = z.strictObject({
  /** Proof id → address of the watermarked copy. */
  pictures: z.record(z.string(), z.string()),
  /** When the addresses end. */
  until: instant,
})

/** `proof.own`: addresses of one's own standing proofs. */
export const proofOwn = { on: 'api', input: z.strictObject({ cohortId }), output: shownPictures } as const

/** `proof.view`: addresses of what a submission or a correction brought, for its reviewers; every one is a line of accessLog (B15). */
export const proofLook = {
  on: 'api',
  input: z.strictObject({ id, flow: z.enum(decidedFlows) }),
  output: z.extend(shownPictures, {
    /** Proof id → how many other graduates of the campus brought the same file or one that looks the same. */
    usedElsewhere: z.record(z.string(), count),
  }),
} as const
