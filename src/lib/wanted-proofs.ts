import {
  wantedOfCorrection,
  wantedOfDestination,
  wantedOfResume,
  wantedOfSource,
} from '../../domain/registration/attachments'
import type { OwnRecord } from './me'

export type SlotView = OwnRecord['slots'][number]
export type OwnProof = OwnRecord['proofs'][number]
type Values = Readonly<Record<string, string>>

/** A slot that is asked for now, and what stands in it. */
export interface Wanted {
  readonly slot: SlotView
  readonly proof: OwnProof | null
}

const standing = (own: OwnRecord, flow: OwnProof['flow']) => (slot: SlotView) => ({
  slot,
  proof: own.proofs.find((proof) => proof.flow === flow && proof.slot === slot.key) ?? null,
})

/** Slots that the 生源 form asks for with these values; the server decides again. */
export function wantedInSource(own: OwnRecord, values: Values): readonly Wanted[] {
  // A field that was locked since it was claimed keeps what the record says.
  const open = Object.entries(values).filter(([field]) => own.fields[field] !== 'locked')
  const form = { ...own.record, ...Object.fromEntries(open) }
  const { way, state } = own.checks.realName
  const realName = way === 'manual' ? state : 'notNeeded'
  return wantedOfSource(own.slots, { form, record: own.record, realName }).map(standing(own, 'source'))
}

/** Slots for the proof of a correction. */
export const wantedInCorrection = (own: OwnRecord): readonly Wanted[] =>
  wantedOfCorrection(own.slots).map(standing(own, 'correction'))

/** The slot for the photo of one's own résumé, where the cohort has one. */
export const wantedInResume = (own: OwnRecord): readonly Wanted[] =>
  wantedOfResume(own.slots).map(standing(own, 'resume'))

/** Slots that a destination with these values asks for, where the cohort has them; the server decides again. */
export const wantedInDestination = (own: OwnRecord, values: Values): readonly Wanted[] =>
  wantedOfDestination(own.slots, own.destination.categoryTable, values).map(standing(own, 'destination'))

/** Those that have to be brought and are not. */
export const missingOf = (wanted: readonly Wanted[]): readonly Wanted[] =>
  wanted.filter(({ slot, proof }) => slot.required && proof === null)

/** Those that a change of this field asks for; none while it says what the record says. */
export const wantedFor = (
  { own, values }: { readonly own: OwnRecord; readonly values: Values },
  wanted: readonly Wanted[],
  field: string,
): readonly Wanted[] =>
  (values[field] ?? '') === (own.record[field] ?? '')
    ? []
    : wanted.filter(({ slot }) => slot.fields.includes(field))
