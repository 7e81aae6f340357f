import { isIPv6 } from 'node:net'
import { reportLimits } from '../../domain/people/report-limits'
import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import type { Vault } from '../store/vault'

export interface Visit {
  /** Where the request came from, in the gateway's words; '' when it does not say. */
  readonly address: string
  /** What is being guessed at. */
  readonly number: string
}

export interface ThrottleMeans {
  readonly store: Pick<Store, 'attempts'>
  readonly vault: Vault
  readonly now: Instant
}

/**
 * Counts a look-up before anything is compared: the address is stopped first, then everybody, then the
 * number, which counts whether it exists or not. A minute that is full for everybody is nobody's fault and
 * is given back. Addresses are stored as keyed digests only.
 */
export async function reserved(
  { store: { attempts }, vault, now }: ThrottleMeans,
  { address, number }: Visit,
): Promise<'counted' | 'tooOften' | { readonly fullUntil: Instant }> {
  // Where the gateway does not say, visitors have no address that they share; the other counters still hold.
  const byAddress =
    address === '' ? null : `reportAddress_${vault.fingerprint(`address|${network(address)}`)}`
  if (byAddress !== null && !(await attempts.reserve(byAddress, reportLimits.address, now))) return 'tooOften'

  const full = await fullMinute({ attempts, now }, 'all')
  if (full !== null) {
    if (byAddress !== null) await attempts.giveBack(byAddress)
    return full
  }
  const byNumber = `reportNumber_${vault.fingerprint(`report|${number}`)}`
  return (await attempts.reserve(byNumber, reportLimits.number, now)) ? 'counted' : 'tooOften'
}

/** Counts in the minute that everybody shares; where it is full, until when. */
async function fullMinute(
  { attempts, now }: { readonly attempts: Store['attempts']; readonly now: Instant },
  which: 'all' | 'scans',
): Promise<{ readonly fullUntil: Instant } | null> {
  const { within } = reportLimits[which]
  const minute = Math.floor(now / within)
  if (await attempts.reserveShared(`report_${which}_${String(minute)}`, reportLimits[which], now)) return null
  return { fullUntil: (minute + 1) * within }
}

/** Counts a scan; where the minute is full, until when. */
export const reservedScan = ({
  store: { attempts },
  now,
}: ThrottleMeans): Promise<{ readonly fullUntil: Instant } | null> => fullMinute({ attempts, now }, 'scans')

/** Groups of an IPv6 address that name the network: one household or one office has all that follow. */
const NETWORK_GROUPS = 4

/** What counts as one visitor: an IPv4 address, or the network of an IPv6 address. */
export function network(address: string): string {
  if (!isIPv6(address)) return address
  const [text = ''] = address.toLowerCase().split('%')
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? []
  if (mapped !== undefined) return mapped
  const [head = '', tail = ''] = text.split('::')
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'))
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  const gap = text.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after]
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
