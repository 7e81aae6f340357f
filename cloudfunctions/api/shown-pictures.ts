import type { Output } from '../../domain/contract/contract'
import type { Proof } from '../../domain/registration/proof'
import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'

/** For how long an address of a picture may be used: long enough to look, too short to pass around. */
export const PICTURE_SECONDS = 600

/** Addresses of the watermarked copies; a picture that was deleted has none. */
export async function shownPictures(
  store: Store,
  proofs: readonly (readonly [id: string, proof: Proof])[],
  now: Instant,
): Promise<Output<'proof.own'>> {
  const urls = await store.files.urls(
    proofs.map(([, { paths }]) => paths.viewing),
    PICTURE_SECONDS,
  )
  const pictures = proofs.flatMap(([id, { paths }]): [string, string][] => {
    const url = urls.get(paths.viewing)
    return url === undefined ? [] : [[id, url]]
  })
  return { pictures: Object.fromEntries(pictures), until: now + PICTURE_SECONDS * 1000 }
}
