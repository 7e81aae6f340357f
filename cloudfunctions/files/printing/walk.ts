import type { Instant, Report } from '../../../domain/registration/registration'
import type { PrintJob } from '../../store/prints'
import type { Store } from '../../store/store'
import { confirmedOf } from './in-force'

/** How much one step does at most. */
export interface StepSize {
  /** Graduates of one read. */
  readonly read: number
  /** Reads of one step: where few have confirmed, a step ends without having filled its part. */
  readonly reads: number
  /** Pages of one part file. */
  readonly pages: number
}

export interface Walked {
  readonly reports: readonly Report[]
  readonly without: number
  readonly after: string
  readonly ended: boolean
}

/** Walks on from where the job stands, until a part is full, the step has read enough, or nobody is left. */
export async function walked(
  store: Pick<Store, 'registrations' | 'reports'>,
  job: PrintJob,
  { now, size }: { readonly now: Instant; readonly size: StepSize },
): Promise<Walked> {
  const reports: Report[] = []
  let { after } = job
  let without = 0
  for (let read = 0; read < size.reads; read += 1) {
    // Never more than the part still takes, so that a step ends between two reads.
    const limit = Math.min(size.read, size.pages - reports.length)
    const found = await store.registrations.behind(job, after, limit)
    for (const { report } of await confirmedOf(store, found, now)) {
      if (report === null) without += 1
      else reports.push(report)
    }
    after = found.at(-1)?.studentNo ?? after
    if (found.length < limit) return { reports, without, after, ended: true }
    if (reports.length === size.pages) break
  }
  return { reports, without, after, ended: false }
}
