import type { Intent, Trouble } from './cloud'
import type { Draft } from './draft'
import type { RoundStore } from './draft-rounds'
import type { Watched } from './store'

export type Values = Readonly<Record<string, string>>
export type Problems = NonNullable<Trouble['fields']>

/** A draft as far as it goes to the server now; what is in neither part waits for something else to change. */
export interface Parts {
  readonly claims: Draft
  /** What is wrong with values as far as this device can tell: they are not sent. */
  readonly problems: Problems
}

export type Outcome = { readonly savedAt: number } | { readonly trouble: Trouble }

/** Field → values. */
export type Bases = Readonly<Record<string, readonly string[]>>
export interface BaseStore {
  readonly read: () => Bases
  readonly keep: (bases: Bases) => void
}

/** What a draft's queue needs to know of its form, and of the world. */
export interface DraftForm {
  /** What the server has as far as is known here; null while that is nothing. */
  readonly server: () => Values | null
  readonly parts: (draft: Draft, server: Values) => Parts
  /** Why nothing can be saved now. */
  readonly closed: () => Trouble | null
  /** Ends after `server` knows of it. */
  readonly send: (claims: Draft, intent: Intent) => Promise<Outcome>
  readonly newIntent: () => Intent
  readonly store: { readonly read: () => Draft; readonly keep: (draft: Draft) => void }
  /**
   * What the server is known to have had, or may have, of each field of the draft. Where it has something else,
   * somebody changed it elsewhere, and only the person may say which counts. Without it nobody asks.
   */
  readonly bases?: BaseStore
  /** Without it a draft belongs to its record, whoever opened the form again meanwhile. */
  readonly rounds?: RoundStore
  /** Does something later; answers how to prevent it. */
  readonly schedule: (task: () => void, ms: number) => () => void
}

export type Saving =
  | { readonly kind: 'untouched' | 'typing' | 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** Not on the server: the draft is on this device only. */
  | { readonly kind: 'kept'; readonly why: Trouble }

export interface Shown {
  readonly draft: Draft
  readonly problems: Problems
  /** Field → what the server has now, of fields that were changed elsewhere since they were typed here. */
  readonly elsewhere: Values
  /** What was typed in an earlier round and never sent. */
  readonly earlier: Draft
}

export interface DraftQueue {
  /** As of now; pages are drawn again when something was chosen or saved, never with a keystroke. */
  readonly shown: Watched<Shown>
  readonly saving: Watched<Saving>
  /** A value was chosen: pages show it at once. */
  readonly choose: (field: string, value: string) => void
  /** A key was pressed: the input shows it itself. */
  readonly type: (field: string, value: string) => void
  /** The person has seen what was changed elsewhere, and decides for this device's value or for the other. */
  readonly settle: (field: string, keepMine: boolean) => void
  /** The person has seen what was typed in an earlier round, and wants it in this one, or not at all. */
  readonly settleEarlier: (keepMine: boolean) => void
  /** Sends what is not on the server yet. True when nothing is left on this device only. */
  readonly flush: () => Promise<boolean>
  /** It was submitted: what is left of the draft is of no use any more. */
  readonly clear: () => void
  /** The record is nobody's here any more: from now on nothing of it is kept or sent. */
  readonly drop: () => void
}
