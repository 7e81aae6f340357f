import { earlier as texts } from '../../texts/review'
import { originOf } from './destination-view'
import { reasonLabel } from './happenings'
import { labelOf } from './label-of'
import { valueInWords, type NameOfPlace } from './review-view'
import type { ReviewView } from './review'

/** What the round before says about one field. */
export interface EarlierField {
  readonly field: string
  readonly label: string
  /** What it said then, in words; null where it says the same now. */
  readonly was: string | null
  /** Why it was sent back, in the teacher's words; '' where it was not named. */
  readonly reason: string
  /** It was named and nothing was done about it. */
  readonly unmended: boolean
  /** A picture that proves it is another one now. */
  readonly newPicture: boolean
}

export interface EarlierCompared {
  readonly at: number
  readonly sentBack: boolean
  /** The office mended it since: the graduate did not submit again. */
  readonly mended: boolean
  readonly fields: ReadonlyMap<string, EarlierField>
  /** Kinds of pictures that are others now, or were named and are the same. */
  readonly pictures: readonly EarlierField[]
  /** What was said about the whole. */
  readonly general: string
}

/** This round beside the one before it; null in the first round. */
export function comparedWithEarlier(view: ReviewView, nameOfPlace: NameOfPlace): EarlierCompared | null {
  const before = view.earlier.at(-1)
  if (before === undefined) return null
  const { values, reasons, slots } = before
  const naming = { categoryTable: view.categoryTable, nameOfPlace }
  const replaced = new Set(slots)
  const isSlot = (key: string): boolean => replaced.has(key) || view.proofs.some(({ slot }) => slot === key)
  const provenAnew = (field: string): boolean =>
    view.proofs.some((proof) => replaced.has(proof.slot) && proof.fields.includes(field))
  const about = [...new Set([...Object.keys(values), ...Object.keys(reasons)])].filter(
    (key) => key !== GENERAL && !isSlot(key),
  )
  const fields = about.map((field): EarlierField => {
    const was = values[field]
    const newPicture = provenAnew(field)
    return {
      field,
      label: labelOf(field),
      was: was === undefined ? null : valueInWords(field, was, naming),
      reason: reasons[field] ?? '',
      unmended: was === undefined && !newPicture,
      newPicture,
    }
  })
  const pictures = [...new Set([...slots, ...Object.keys(reasons).filter(isSlot)])].map(
    (slot): EarlierField => ({
      field: slot,
      label: reasonLabel(slot, view.proofs),
      was: null,
      reason: reasons[slot] ?? '',
      unmended: !replaced.has(slot),
      newPicture: replaced.has(slot),
    }),
  )
  return {
    at: before.at,
    sentBack: Object.keys(reasons).length > 0,
    mended: originOf(view) === 'corrected',
    fields: new Map(fields.map((one) => [one.field, one])),
    pictures,
    general: reasons[GENERAL] ?? '',
  }
}

/** A reason that belongs to no single field. */
const GENERAL = 'general'

/** What is said at the field, one sentence a line. */
export function earlierSentences({ was, reason, unmended, newPicture }: EarlierField): readonly string[] {
  return [
    ...(reason === '' ? [] : [texts.reason(reason)]),
    ...(was === null ? [] : [was === '' ? texts.wasEmpty : texts.was(was)]),
    ...(newPicture ? [texts.newPicture] : []),
    ...(unmended ? [texts.unmended] : []),
  ]
}
