import type { Limits } from '../../../../cloudfunctions/files/pictures/take-in'
import type { PictureRefusal } from '../../../../cloudfunctions/files/pictures/refusals'
import { defaultSlots } from '../../../../domain/cohort/default-slots'

/** One file that somebody may bring, and what becomes of it. */
export interface Row {
  readonly name: string
  readonly bytes: () => Buffer | Promise<Buffer>
  readonly expected: 'accepted' | PictureRefusal
  /** The slot it is brought to; that of a document where none is named. */
  readonly limits?: Limits
}

const { materialOne, photo } = defaultSlots
if (materialOne === undefined || photo === undefined) throw new Error('the default slots have other names')
export const document: Limits = materialOne
export const idPhoto: Limits = photo

export const row = (name: string, expected: Row['expected'], bytes: Row['bytes']): Row => ({
  name,
  expected,
  bytes,
})
