import type { Instant } from './instant'

/** Where the pictures of an upload lie in the storage. Nobody can guess the last two. */
export interface ProofPaths {
  /** Where the phone puts the picture; deleted once it was taken in, by the sweep at the latest. */
  readonly incoming: string
  /** The picture as it was taken, without its metadata. No client can reach it. */
  readonly kept: string
  /** The watermarked copy that people look at. */
  readonly viewing: string
}

/** What staff decide on and pictures are brought to: a submission, or a correction. */
export const decidedFlows = ['source', 'destination', 'correction'] as const
/** What a picture is brought to; that of a résumé is nobody's but its owner's (G5). */
export const proofFlows = [...decidedFlows, 'resume'] as const
export type ProofFlow = (typeof proofFlows)[number]

/** A picture on its way: where it may be put, for which slot, and until when. */
export interface Upload {
  readonly flow: ProofFlow
  readonly slot: string
  readonly at: Instant
  readonly until: Instant
  readonly paths: ProofPaths
  /** Who is looking into the picture now: nobody else may write its files meanwhile. */
  readonly hold: { readonly by: string; readonly until: Instant } | null
}

/** What was found out about a picture when it was taken in. */
export interface Picture {
  /** SHA-256 of the kept file, hexadecimal: what a submission's digest covers. */
  readonly sha256: string
  /** Perceptual hash, 64 bits, hexadecimal: the same for pictures that look the same. */
  readonly look: string
  /** Of the kept file. */
  readonly bytes: number
  /** Of the viewing copy, in pixels, upright. */
  readonly width: number
  readonly height: number
}

/** 证明材料: an accepted picture. At most one of a slot stands. */
export interface Proof extends Picture {
  readonly flow: ProofFlow
  readonly slot: string
  readonly at: Instant
  readonly paths: ProofPaths
  /** The round that was approved with it: until it expires it is evidence of what stands. */
  readonly approvedIn: number | null
  /** When the graduate took it away or replaced it; it stays while a submission names it. */
  readonly removedAt: Instant | null
  /** When its files were deleted because the time for keeping them was over. */
  readonly deletedAt: Instant | null
}
