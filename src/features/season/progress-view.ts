import type { Output } from '../../../domain/contract/contract'
import { named, oldestOf, summed, type Oldest } from '../../../domain/registration/place-counts'
import { noProgress, progressStates, type ProgressCounts } from '../../../domain/registration/progress'
import { dayCounts, sumOfDays, type DayCounts } from '../../../domain/registration/season-days'
import type { FlowName } from '../../../domain/registration/standing'
import { texts as numbers } from '../../texts/dashboard'
import { texts } from '../../texts/office'

type College = Output<'progress.get'>['colleges'][number]
type Units = Output<'progress.units'>
type UnitClass = Units['classes'][number]
/** From how many hours on a wait is a long one, for each level; null: never. */
type LongHours = College['longHours']

const HOUR = 3_600_000

/** Since when somebody waits for a level, and from when on that is long by the rules of the push; null: never. */
export interface Wait extends Oldest {
  readonly longAt: number | null
}

/** What the rows are: the colleges of a school, the majors of a college, the classes of a major. */
export type Kind = 'colleges' | 'majors' | 'classes'

/** One college, major or class as lists show it. */
export interface RowShown {
  readonly id: string
  readonly name: string
  readonly counts: ProgressCounts
  readonly people: number
  /** Of a hundred, with one digit: `85.3`. */
  readonly done: string
  readonly counted: boolean
  /** Since when the longest waiting one waits, and for whom; null: nobody waits. */
  readonly oldest: Oldest | null
  /** The longest wait of every level for which anything waits. */
  readonly waits: readonly Wait[]
  /** Only classes of the viewer's are counted. */
  readonly part: boolean
}

export interface ProgressShown {
  readonly kind: Kind
  readonly total: ProgressCounts
  readonly people: number
  readonly submittedCount: number
  /** Of a hundred, with one digit: `85.3`. */
  readonly submitted: string
  readonly rows: readonly RowShown[]
  /** When the oldest of the numbers was counted; null before the first counting. */
  readonly countedAt: number | null
  readonly uncounted: number
  /** Who count as 待就业 since the cut-off, for want of a reviewed destination (N12); null before it. */
  readonly cutOffUnemployed: number | null
}

/** Of a hundred, with one digit; rounded down: 99.97 is not 100 yet. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0'
  const tenths = Math.floor((part * 1000) / whole)
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

const unemployedOf = (colleges: readonly College[]): number | null => {
  const counts = colleges.flatMap(({ cutOffUnemployed }) => cutOffUnemployed ?? [])
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}

interface Unit {
  readonly id: string
  readonly name: string
  readonly counts: ProgressCounts
  readonly oldest: readonly Oldest[]
  readonly longHours: LongHours
  readonly countedAt: number
  readonly part: boolean
}

const rowOf =
  (flow: FlowName) =>
  ({ id, name, counts, oldest, longHours, countedAt, part }: Unit): RowShown => {
    const { people, completed } = dayCounts(counts)
    const waits = waitsOf(
      oldest.filter((one) => one.flow === flow),
      longHours,
    )
    const [first] = waits
    return {
      id,
      name,
      counts,
      people,
      done: percent(completed, people),
      counted: countedAt > 0,
      oldest: first ?? null,
      waits,
      part,
    }
  }

/** The longest wait first. */
const waitsOf = (oldest: readonly Oldest[], longHours: LongHours): readonly Wait[] =>
  [...oldest]
    .sort((one, other) => one.at - other.at)
    .map((one) => {
      const hours = longHours[one.level]
      return { ...one, longAt: hours === null ? null : one.at + hours * HOUR }
    })

function shownOf(
  kind: Kind,
  units: readonly Unit[],
  flow: FlowName,
): Omit<ProgressShown, 'cutOffUnemployed'> {
  const total = { ...noProgress }
  for (const { counts } of units) for (const state of progressStates) total[state] += counts[state]
  const { people, submitted } = dayCounts(total)
  const times = units.flatMap(({ countedAt }) => (countedAt === 0 ? [] : [countedAt]))
  return {
    kind,
    total,
    people,
    submittedCount: submitted,
    submitted: percent(submitted, people),
    rows: sorted(units.map(rowOf(flow)), 'awaitingCollege'),
    countedAt: times.length === 0 ? null : Math.min(...times),
    uncounted: units.length - times.length,
  }
}

/** What is compared with days, which are kept by whole colleges: without rows of which classes alone are counted. */
export const wholeOf = ({ rows }: Pick<ProgressShown, 'rows'>): DayCounts =>
  sumOfDays(rows.flatMap(({ part, counts }) => (part ? [] : dayCounts(counts))))

/** The numbers of a page, from those of the colleges. */
export function progressShown(colleges: readonly College[], flow: FlowName): ProgressShown {
  const units = colleges.map((college) => ({
    ...college,
    name: college.id === '' ? texts.noCollege : college.name,
    counts: college[flow],
  }))
  const cutOffUnemployed = flow === 'destination' ? unemployedOf(colleges) : null
  return { ...shownOf('colleges', units, flow), cutOffUnemployed }
}

/** The numbers of one college by its majors, or of one of its majors (not null) by its classes. */
export function unitsShown(
  { classes, countedAt, part, longHours }: Units,
  { flow, majorId }: { readonly flow: FlowName; readonly majorId: string | null },
): ProgressShown {
  const own = majorId === null ? classes : classes.filter((one) => one.majorId === majorId)
  const groups = new Map<string, UnitClass[]>()
  for (const one of own) {
    const id = majorId === null ? one.majorId : one.classId
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  const units = [...groups].map(([id, members]) => ({
    id,
    name: nameOf(members[0], majorId === null),
    counts: named(summed(members.map((one) => one[flow]))),
    oldest: oldestOf(members.map(({ oldest }) => oldest)),
    longHours,
    countedAt,
    part,
  }))
  return { ...shownOf(majorId === null ? 'majors' : 'classes', units, flow), cutOffUnemployed: null }
}

function nameOf(one: UnitClass | undefined, isMajor: boolean): string {
  if (isMajor) return one === undefined || one.major === '' ? numbers.noMajor : one.major
  return one === undefined || one.class === '' ? numbers.noClass : one.class
}

/** By what rows can be put in order: always the most first; of waits the longest. */
export const orders = [...progressStates, 'people', 'done', 'oldest'] as const
export type Order = (typeof orders)[number]

function weightOf({ counts, people, oldest }: RowShown, order: Order): number {
  if (order === 'people') return people
  if (order === 'done') return people === 0 ? 0 : counts.completed / people
  if (order === 'oldest') return oldest === null ? -Infinity : -oldest.at
  return counts[order]
}

/** Equals stay as they were: in the order of the roster. */
export const sorted = (rows: readonly RowShown[], order: Order): readonly RowShown[] =>
  [...rows].sort((one, other) => {
    const [first, second] = [weightOf(one, order), weightOf(other, order)]
    return first === second ? 0 : second - first
  })

/** The least and the most of a column. */
export interface Span {
  readonly least: number
  readonly most: number
}

export const spanOf = (counts: readonly number[]): Span => ({
  least: Math.min(...counts),
  most: Math.max(...counts),
})

/** Shades of a column, 1 to 4: where this number lies between its least and its most; nobody has none. */
export function shadeOf(count: number, { least, most }: Span): 0 | 1 | 2 | 3 | 4 {
  if (count === 0) return 0
  if (most === least) return 2
  return Math.min(4, 1 + Math.floor((4 * (count - least)) / (most - least))) as 1 | 2 | 3 | 4
}

/** What has waited too long by the rules of the push, the longest first. */
export const longWaits = ({ waits }: Pick<RowShown, 'waits'>, now: number): readonly Wait[] =>
  waits.filter(({ longAt }) => longAt !== null && now >= longAt)

export const isLongWait = (row: Pick<RowShown, 'waits'>, now: number): boolean =>
  longWaits(row, now).length > 0

/** The state in which a level's work is counted. */
export const stateAt = (level: Oldest['level']): 'awaitingSchool' | 'awaitingCollege' =>
  level === 'office' ? 'awaitingSchool' : 'awaitingCollege'

const WAITS_TOLD = 3

/** Where somebody has waited longest, the longest first. */
export const longestWaits = (
  rows: readonly RowShown[],
): readonly (RowShown & { readonly oldest: Oldest })[] =>
  sorted(rows, 'oldest')
    .flatMap((row) => (row.oldest === null ? [] : [{ ...row, oldest: row.oldest }]))
    .slice(0, WAITS_TOLD)
