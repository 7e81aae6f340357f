import type { Output } from '../../../domain/contract/contract'
import { noProgress, progressStates, type ProgressCounts } from '../../../domain/registration/progress'
import type { FlowName } from '../../../domain/registration/standing'
import { texts } from '../../texts/office'

type College = Output<'progress.get'>['colleges'][number]

/** One college as the list shows it. */
export interface CollegeShown {
  readonly id: string
  readonly name: string
  readonly counts: ProgressCounts
  readonly counted: boolean
}

export interface ProgressShown {
  readonly total: ProgressCounts
  readonly people: number
  /** Of a hundred, with one digit: `85.3`. */
  readonly submitted: string
  /** By those who wait for the college, most first. */
  readonly colleges: readonly CollegeShown[]
  /** When the oldest of the numbers was counted; null before the first counting. */
  readonly countedAt: number | null
  readonly uncounted: number
  /** Who count as 待就业 since the cut-off, for want of a reviewed destination (N12); null before it. */
  readonly cutOffUnemployed: number | null
}

const sumOf = (counts: ProgressCounts): number =>
  progressStates.reduce((sum, state) => sum + counts[state], 0)

/** Who has handed something in once, whatever came of it. */
const submittedOf = (counts: ProgressCounts): number => sumOf(counts) - counts.unbound - counts.notSubmitted

/** Rounded down: 99.97 is not 100 yet. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '0'
  const tenths = Math.floor((part * 1000) / whole)
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

const unemployedOf = (colleges: readonly College[]): number | null => {
  const counts = colleges.flatMap(({ cutOffUnemployed }) => cutOffUnemployed ?? [])
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}

/** The numbers of a page, from those of the colleges. */
export function progressShown(colleges: readonly College[], flow: FlowName): ProgressShown {
  const total = { ...noProgress }
  for (const college of colleges) for (const state of progressStates) total[state] += college[flow][state]
  const people = sumOf(total)
  const times = colleges.flatMap(({ countedAt }) => (countedAt === 0 ? [] : [countedAt]))
  return {
    total,
    people,
    submitted: percent(submittedOf(total), people),
    colleges: colleges
      .map((college) => ({
        id: college.id,
        name: college.id === '' ? texts.noCollege : college.name,
        counts: college[flow],
        counted: college.countedAt > 0,
      }))
      .sort((one, other) => other.counts.awaitingCollege - one.counts.awaitingCollege),
    countedAt: times.length === 0 ? null : Math.min(...times),
    uncounted: colleges.length - times.length,
    cutOffUnemployed: flow === 'destination' ? unemployedOf(colleges) : null,
  }
}
