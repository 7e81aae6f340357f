import type * as z from 'zod/mini'
import { destinationConfirm, destinationSave, destinationSubmit, destinationWithdraw } from './destination'
import { identityBind, identityUnbind } from './identity'
import { meGet } from './me'
import { cohortGet, progressGet } from './progress'
import {
  queueList,
  queueNext,
  queueRelease,
  reviewApprove,
  reviewGet,
  reviewReturn,
  reviewRevoke,
} from './review'
import { rosterImport } from './roster'
import { cohortSave, policySave, staffClaimFirst, staffGrant, windowSave } from './season'
import { sourceSave, sourceSubmit, sourceWithdraw } from './source'

interface CallContract {
  /** The cloud function that answers. */
  readonly on: 'api' | 'files'
  readonly input: z.ZodMiniType
  readonly output: z.ZodMiniType
}

/** Every call the mini-program can make: what it takes and what it gives back. Types of both sides follow from here. */
export const contract = {
  'me.get': meGet,
  'identity.bind': identityBind,
  'identity.unbind': identityUnbind,
  'source.save': sourceSave,
  'source.submit': sourceSubmit,
  'source.withdraw': sourceWithdraw,
  'queue.list': queueList,
  'queue.next': queueNext,
  'queue.release': queueRelease,
  'review.get': reviewGet,
  'review.approve': reviewApprove,
  'review.return': reviewReturn,
  'review.revoke': reviewRevoke,
  'destination.save': destinationSave,
  'destination.submit': destinationSubmit,
  'destination.withdraw': destinationWithdraw,
  'destination.confirm': destinationConfirm,
  'progress.get': progressGet,
  'cohort.get': cohortGet,
  'cohort.save': cohortSave,
  'policy.save': policySave,
  'window.save': windowSave,
  'staff.claimFirst': staffClaimFirst,
  'staff.grant': staffGrant,
  'roster.import': rosterImport,
} as const satisfies Record<string, CallContract>

export type Call = keyof typeof contract
export type CallOn<F extends CallContract['on']> = {
  [C in Call]: (typeof contract)[C]['on'] extends F ? C : never
}[Call]
export type Input<C extends Call> = z.input<(typeof contract)[C]['input']>
/** The input after parsing: defaults filled in, text trimmed. */
export type Parsed<C extends Call> = z.output<(typeof contract)[C]['input']>
export type Output<C extends Call> = z.output<(typeof contract)[C]['output']>

export const isCall = (name: string): name is Call => Object.hasOwn(contract, name)
