import type { SlotView } from '../../lib/wanted-proofs'
import { allFields, type FieldView, type Form, type Own } from './model'

/** What this device remembers of a return: the values as they were then, and what was ticked off since. */
export interface ReturnMark {
  readonly values: Readonly<Record<string, string>>
  readonly ticked: readonly string[]
}

export interface ReturnedItem {
  /** A field, or `general`. */
  readonly key: string
  readonly reason: string
  /** The slot that the reason is about, where it is about a picture (G17: the photo is not fit). */
  readonly slot: SlotView | null
  /** Null where the reason is about no single field. */
  readonly view: FieldView | null
  /** Changed since it came back, or ticked off as looked at. */
  readonly handled: boolean
}

/** What the teacher sent back, field by field in the order of the form; what is about everything comes last. */
export function returnedItems(own: Own, form: Form, mark: ReturnMark): readonly ReturnedItem[] {
  const views = allFields(form)
  const place = (key: string): number => {
    const index = views.findIndex((view) => view.key === key)
    return index < 0 ? views.length : index
  }
  return Object.entries(own.source.returned?.reasons ?? {})
    .map(([key, reason]): ReturnedItem => {
      const view = views.find((one) => one.key === key) ?? null
      const slot = own.slots.find((one) => one.key === key) ?? null
      const before = mark.values[key]
      const now = view?.value ?? (slot === null ? before : standing(own, key))
      const changed = before !== undefined && now !== before
      return { key, reason, slot, view, handled: changed || mark.ticked.includes(key) }
    })
    .sort((one, other) => place(one.key) - place(other.key))
}

/** Which picture stands in a slot now: its id, or '' for none. */
const standing = (own: Own, slot: string): string =>
  own.proofs.find((proof) => proof.flow === 'source' && proof.slot === slot)?.id ?? ''

/** The values and pictures that a return was about, as the student sees them when it is first looked at. */
export function firstMark(own: Own, form: Form): ReturnMark {
  const fields = allFields(form).map(({ key, value }) => [key, value] as const)
  const slots = own.slots.map(({ key }) => [key, standing(own, key)] as const)
  const about = [...fields, ...slots].filter(([key]) =>
    Object.hasOwn(own.source.returned?.reasons ?? {}, key),
  )
  return { values: Object.fromEntries(about), ticked: [] }
}

/** Reads what was kept, whatever it is. */
export function asMark(kept: unknown): ReturnMark | null {
  if (typeof kept !== 'object' || kept === null || !('values' in kept) || !('ticked' in kept)) return null
  const { values, ticked } = kept
  if (typeof values !== 'object' || values === null || !Array.isArray(ticked)) return null
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return {
    values: Object.fromEntries(texts),
    ticked: ticked.filter((key): key is string => typeof key === 'string'),
  }
}

export const toggled = (mark: ReturnMark, key: string): ReturnMark => ({
  ...mark,
  ticked: mark.ticked.includes(key) ? mark.ticked.filter((one) => one !== key) : [...mark.ticked, key],
})
