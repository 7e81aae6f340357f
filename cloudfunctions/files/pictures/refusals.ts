import type { CallFailure } from '../../../domain/contract/failure'

/** Why a picture is not taken in; each has a sentence of its own. */
export type PictureRefusal = Extract<CallFailure, `proof${string}`>

/** Carries a refusal out of the middle of a file; `takeIn` turns it back into data. */
export class PictureFault extends Error {
  readonly code: PictureRefusal

  constructor(code: PictureRefusal, cause?: unknown) {
    super(code, { cause })
    this.name = 'PictureFault'
    this.code = code
  }
}
