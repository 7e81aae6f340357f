import type { Output } from '../../../domain/contract/contract'

/** One record as a reviewer compares it. */
export type ReviewView = Output<'review.get'>
