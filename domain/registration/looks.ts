/**
 * Pictures that look alike (B6): perceptual hashes of 64 bits, in 16 hexadecimal characters, that differ in few
 * bits. A hash is cut into four bands of 16 bits; of two hashes that differ in at most three bits at least one
 * band is the same (pigeonhole), so an index over bands finds every candidate.
 */
const BAND_LENGTH = 4
/** A picture saved again, compressed hard or made smaller, differs in no more. */
export const ALIKE_AT_MOST = 3

/** Bits in which two looks differ: 0 to 64. */
export function lookDistance(one: string, other: string): number {
  let bits = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let distance = 0
  for (; bits > 0n; bits &= bits - 1n) distance += 1
  return distance
}

/** An even surface: no grey of these two rows is brighter than its neighbour, or each one is. */
const even: ReadonlySet<string> = new Set(['0000', 'ffff'])
/** With fewer, the rest of the picture is nearly nothing: half a page of white paper says nothing of its content. */
const FEWEST_TELLING = 2

/**
 * The bands of a look, each with its position, as an index holds them. Even bands are left out: white margins are
 * common to thousands of pages, and would fill every bounded read with pages that have nothing else in common.
 * A look of hardly anything else has no bands: such a picture is recognised by its file alone.
 */
export function bandsOf(look: string): readonly string[] {
  const bands = Array.from({ length: look.length / BAND_LENGTH }, (_, at) =>
    look.slice(at * BAND_LENGTH, (at + 1) * BAND_LENGTH),
  )
  const telling = bands.flatMap((band, at) => (even.has(band) ? [] : [`${String(at)}:${band}`]))
  return telling.length < FEWEST_TELLING ? [] : telling
}

/** A picture as it is compared with others. */
export interface Compared {
  readonly sha256: string
  readonly look: string
}

/** Whether two pictures are the same file, or look the same and show enough to tell. */
export const isSamePicture = (one: Compared, other: Compared): boolean =>
  one.sha256 === other.sha256 ||
  (bandsOf(one.look).length > 0 &&
    bandsOf(other.look).length > 0 &&
    lookDistance(one.look, other.look) <= ALIKE_AT_MOST)

/** How many other graduates brought one of these pictures, or one like it. */
export function otherUsers(
  uses: readonly (Compared & { readonly registrationId: string })[],
  registrationId: string,
  pictures: readonly Compared[],
): number {
  const others = uses.filter(
    (use) => use.registrationId !== registrationId && pictures.some((picture) => isSamePicture(use, picture)),
  )
  return new Set(others.map((use) => use.registrationId)).size
}
