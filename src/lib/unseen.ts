import type { Entry } from '../../domain/registration/registration'
import type { OwnRecord } from './me'

/** After so long a message has arrived, whatever the timer was doing. Milliseconds. */
const ARRIVED_MS = 10 * 60_000

/** What history says of things that are also told as a message; approvals are told at the last level only. */
const told: ReadonlySet<string> = new Set([
  'sourceSubmittedByStaff',
  'sourceReturned',
  'sourceApprovalRevoked',
  'sourceMismatchedUpstream',
  'recordCorrected',
  'windowExtended',
  'extensionEnded',
  'correctionApplied',
  'correctionRefused',
  'identityChecked',
  'identityRefused',
  'destinationReturned',
  'destinationApprovalRevoked',
  'destinationCorrected',
  'destinationReopened',
])
const approvals: Readonly<Record<string, 'source' | 'destination'>> = {
  sourceApproved: 'source',
  destinationApproved: 'destination',
}

type Line = Pick<Entry, 'at' | 'what' | 'level'> & { readonly byKind: string }

function isTold({ source, destination }: OwnRecord, { byKind, what, level }: Line): boolean {
  if (byKind === 'student') return false
  const flow = approvals[what]
  if (flow === undefined) return told.has(what)
  const { chain } = { source, destination }[flow]
  return level === chain.filter(({ kind }) => kind === 'staff').length - 1
}

/** [B3] How many messages of the school this device has not shown yet, told from what `me.get` brings anyway. */
export const unseenIn = (own: OwnRecord, seenAt: number): number =>
  own.history.filter((line) => line.at > Math.max(seenAt, own.boundAt) && isTold(own, line)).length

/** Up to when messages count as seen; `newest` is null where there are none. */
export const seenUpTo = (newest: number | null, now: number): number =>
  Math.max(newest ?? 0, now - ARRIVED_MS)
