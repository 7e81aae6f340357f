import { PlatformError } from '../platform-error'
import type { GatewayRequest } from './request'

/** Makes the next matching requests fail, or answers them late. */
export interface Fault {
  /** Only requests that this function makes. */
  functionName?: string
  /** Only requests on this collection. */
  collection?: string
  /** Only this action, e.g. `database.modifyDocument`, `storage.batchDeleteFile`, or an openapi name. */
  action?: string
  /** Platform code for the SDK; for openapi a number, the `errcode`. Without a code the request succeeds. */
  code?: string | number
  /** How many requests it strikes; default 1. */
  times?: number
  /** The first matching request that it strikes; default 1, the next one. */
  nth?: number
  /** Real milliseconds by which the request is taken up late. */
  delay?: number
  /** The request is carried out and then answered with the failure, like a lost reply. */
  after?: boolean
}

/** What a fault looks at. */
type Target = Pick<GatewayRequest, 'action' | 'fields' | 'call'>

const matches = (fault: Fault, request: Target): boolean =>
  (fault.functionName === undefined || fault.functionName === request.call?.functionName) &&
  (fault.action === undefined || fault.action === request.action) &&
  (fault.collection === undefined || fault.collection === request.fields['collectionName'])

/** Injected failures and the quota of database operations. */
export class Faults {
  private faults: (Fault & { times: number; nth: number })[] = []
  private quota: number | undefined
  private second = 0
  private operations = 0

  /** @param now the cloud clock, ms */
  constructor(private readonly now: () => number) {}

  add(fault: Fault): void {
    this.faults.push({ ...fault, times: fault.times ?? 1, nth: fault.nth ?? 1 })
  }

  /** Allows at most this many database operations per second of the cloud clock. */
  setQuota(perSecond: number): void {
    this.quota = perSecond
  }

  clear(): void {
    this.faults = []
    this.quota = undefined
  }

  list(): { faults: readonly Fault[]; quota: number | undefined } {
    return { faults: this.faults, quota: this.quota }
  }

  /** Takes the next fault for a request, if one is armed. */
  take(request: Target): Fault | undefined {
    const matching = this.faults.filter((candidate) => matches(candidate, request))
    const fault = matching.find(({ nth }) => nth <= 1)
    // Those that wait for a later request have seen one more go by.
    for (const waiting of matching) if (waiting.nth > 1) waiting.nth -= 1
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.faults = this.faults.filter((candidate) => candidate !== fault)
    return fault
  }

  /** Counts one database operation. @throws PlatformError EXCEED_REQUEST_LIMIT above the quota */
  spend(): void {
    if (this.quota === undefined) return
    const second = Math.floor(this.now() / 1000)
    if (second !== this.second) this.operations = 0
    this.second = second
    this.operations += 1
    if (this.operations > this.quota) throw new PlatformError('EXCEED_REQUEST_LIMIT', 'exceed request limit')
  }
}

/** @throws PlatformError when the fault is one that fails */
export function failAsInjected({ code }: Fault): void {
  if (code !== undefined) throw new PlatformError(String(code), `injected failure ${code}`)
}
