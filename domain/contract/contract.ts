import type * as z from 'zod/mini'
import { recordCorrect, upstreamRecord } from './correction'
import { contactSave } from './inbox'
import { pageContract } from './page-contract'
import { rosterImport } from './roster'
import { staffClaimFirst } from './staff'
import { officeContract } from './office-contract'
import { oversightContract } from './oversight-contract'
import { staffContract } from './staff-contract'

export interface CallContract {
  /** The cloud function that answers. */
  readonly on: 'api' | 'files'
  readonly input: z.ZodMiniType
  readonly output: z.ZodMiniType
}

/** Every call there is: what it takes and what it gives back. Types of both sides follow from here. */
export const contract = {
  ...pageContract,
  ...staffContract,
  ...officeContract,
  ...oversightContract,
  'staff.claimFirst': staffClaimFirst,
  'roster.import': rosterImport,
  'record.correct': recordCorrect,
  'upstream.record': upstreamRecord,
  'contact.save': contactSave,
} as const satisfies Record<string, CallContract>

export type Call = keyof typeof contract
/** What a page can call: the calls it was built with, and those that staff's pages bring. */
export type PageCall =
  | keyof typeof pageContract
  | keyof typeof staffContract
  | keyof typeof officeContract
  | keyof typeof oversightContract
export type CallOn<F extends CallContract['on']> = {
  [C in Call]: (typeof contract)[C]['on'] extends F ? C : never
}[Call]
export type Input<C extends Call> = z.input<(typeof contract)[C]['input']>
/** The input after parsing: defaults filled in, text trimmed. */
export type Parsed<C extends Call> = z.output<(typeof contract)[C]['input']>
export type Output<C extends Call> = z.output<(typeof contract)[C]['output']>

export const isCall = (name: string): name is Call => Object.hasOwn(contract, name)
