import { fields, isFieldKey, type FieldKey } from '../../../domain/registration/fields'
import type { OwnRecord } from '../../lib/me'
import { keyOf, type Uploads } from '../../lib/slot-upload'
import {
  missingOf,
  wantedFor,
  wantedInCorrection,
  wantedInDestination,
  wantedInResume,
  wantedInSource,
  type OwnProof,
  type Wanted,
} from '../../lib/wanted-proofs'
import { proofOf, stillMissing, texts, waitFor } from '../../texts/proofs'

export type Flow = OwnProof['flow']
type Values = Readonly<Record<string, string>>

/** What the address asks for: all of a flow, what one field needs, or one slot. */
export interface Asked {
  readonly flow: Flow
  readonly field: string | undefined
  readonly slot: string | undefined
}

export interface Change {
  readonly field: FieldKey
  readonly label: string
  readonly before: string
  readonly after: string
}

export interface Scope {
  readonly title: string
  /** Changed fields that these pictures are for. */
  readonly changes: readonly Change[]
  readonly wanted: readonly Wanted[]
}

const wantedIn: Readonly<Record<Flow, (own: OwnRecord, values: Values) => readonly Wanted[]>> = {
  source: wantedInSource,
  destination: wantedInDestination,
  correction: wantedInCorrection,
  resume: wantedInResume,
}

/** Whether pictures can be brought now, and taken away. */
export const isOpen = (own: OwnRecord, flow: Flow): boolean => {
  if (flow === 'correction') return own.mayRequestCorrection
  // A photo of one's own résumé waits for nobody and for no window.
  return flow === 'resume' || own[flow].actions.includes('attach')
}

/** What a page shows of what is wanted. `values`: what the student says now, drafts included. */
export function scopeOf(own: OwnRecord, values: Values, asked: Asked): Scope {
  const all = wantedIn[asked.flow](own, values)
  const wanted = narrowed({ own, values }, all, asked)
  return { title: titleOf(own, asked), changes: changesOf({ own, values }, wanted, asked), wanted }
}

interface Said {
  readonly own: OwnRecord
  readonly values: Values
}

function narrowed(said: Said, all: readonly Wanted[], { field, slot }: Asked): readonly Wanted[] {
  if (slot !== undefined) return all.filter((one) => one.slot.key === slot)
  return field === undefined ? all : wantedFor(said, all, field)
}

function titleOf({ slots }: OwnRecord, { field, slot }: Asked): string {
  if (slot !== undefined) return slots.find(({ key }) => key === slot)?.name ?? texts.title
  return field !== undefined && isFieldKey(field) ? proofOf(fields[field].label) : texts.title
}

function changesOf({ own, values }: Said, wanted: readonly Wanted[], { flow, field }: Asked): Change[] {
  if (flow !== 'source') return []
  const named = new Set(wanted.flatMap(({ slot }) => slot.fields))
  return Object.keys(fields)
    .filter(isFieldKey)
    .filter((key) => named.has(key) && (field === undefined || key === field))
    .map((key) => ({
      field: key,
      label: fields[key].label,
      before: own.record[key] ?? '',
      after: values[key] ?? '',
    }))
    .filter(({ before, after }) => before !== after)
}

/** What the bar says: what is still on its way, what is missing, or that all is there. */
export interface BarWords {
  readonly label: string
  readonly blocked: boolean
  /** Whether there is anything to be glad about: then the button is the filled one. */
  readonly done: boolean
}

export function barOf(wanted: readonly Wanted[], uploads: Uploads, flow: Flow): BarWords {
  const moving = wanted.find(({ slot }) => isMoving(uploads, flow, slot.key))
  if (moving !== undefined) return { label: waitFor(moving.slot.name), blocked: true, done: true }
  const missing = missingOf(wanted)[0]
  if (missing !== undefined) return { label: stillMissing(missing.slot.name), blocked: true, done: true }
  const done = wanted.some(({ proof }) => proof !== null)
  return { label: done ? texts.done : texts.back, blocked: false, done }
}

function isMoving(uploads: Uploads, flow: Flow, slot: string): boolean {
  const kind = uploads[keyOf({ flow, slot })]?.going.kind
  return kind === 'preparing' || kind === 'sending' || kind === 'checking'
}
