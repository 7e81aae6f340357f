import { call, newIntent, troubleOf } from './cloud'
import { perRecord } from './draft'
import { fitPicture } from './fit-picture'
import type { OwnRecord } from './me'
import { changeOwn, ownNow } from './own-record'
import { pictureDevice } from './picture-device'
import { settle } from './query'
import { flushDraft } from './record-draft'
import { slotUploads, type SlotUploads } from './slot-upload'

type OwnProof = OwnRecord['proofs'][number]

const cohortOf = (recordId: string): string => ownNow(recordId)?.cohortId ?? ''

/** The pictures of a record that are on their way, whichever page shows them. */
export const proofUploads = perRecord((recordId): SlotUploads =>
  slotUploads<OwnProof>({
    flush: (flow) => flushDraft(recordId, flow),
    fit: (picture, maxBytes) => fitPicture(pictureDevice, picture, maxBytes),
    begin: ({ flow, slot }, intent) =>
      call('proof.begin', { cohortId: cohortOf(recordId), flow, slot }, intent),
    put: pictureDevice.put,
    finish: async (upload, turn, intent) =>
      (await call('proof.finish', { cohortId: cohortOf(recordId), upload, turn }, intent)).proof,
    landed: async (proof) => {
      await changeOwn(recordId, (own) => ({ ...own, proofs: withProof(own.proofs, proof) }))
      settle('proof.finish')
    },
    newIntent,
    troubleOf,
  }),
)

/** A slot holds one picture: a new one stands in place of the one before. */
const withProof = (proofs: readonly OwnProof[], proof: OwnProof): OwnProof[] => [
  ...proofs.filter(({ flow, slot }) => flow !== proof.flow || slot !== proof.slot),
  proof,
]
