import type { Output } from '../../../domain/contract/contract'

/** A print job as far as this device knows; it is kept, so that a reload loses nothing. */
export interface PrintJob {
  readonly job: string
  readonly collegeId: string | null
  readonly printed: number
  readonly without: number
  readonly done: boolean
}

export const afterStep = (collegeId: string | null, answer: Output<'report.print'>): PrintJob => {
  const { job, printed, without, done } = answer
  return { job, collegeId, printed, without, done }
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0

/** What was kept, or null when it is nothing that could be gone on with. */
export function keptJob(kept: unknown): PrintJob | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { job, collegeId, printed, without, done } = kept as Partial<Record<keyof PrintJob, unknown>>
  if (typeof job !== 'string' || job === '') return null
  if (collegeId !== null && typeof collegeId !== 'string') return null
  if (!isCount(printed) || !isCount(without)) return null
  return { job, collegeId, printed, without, done: done === true }
}
