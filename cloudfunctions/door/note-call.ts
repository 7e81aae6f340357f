import type { CallEnd } from '../../domain/health/call-counts'
import type { Platform } from './context'

interface Noted extends CallEnd {
  /** The cloud function that answered. */
  readonly function: string
  /** '' where what came had none. */
  readonly requestId: string
}

/** Writes the line of a call that is over, and counts it; the answer is decided by then and does not change. */
export async function noteCall(
  { log, meter, now }: Pick<Platform, 'log' | 'meter' | 'now'>,
  { function: name, requestId, ...end }: Noted,
): Promise<void> {
  const { call, outcome, ms, operations } = end
  const asked = requestId === '' ? {} : { requestId }
  log({ level: 'info', function: name, call, ...asked, outcome, ms, operations })
  await meter.count(end, now)
}
