import type { Output } from '../../../domain/contract/contract'
import { forecast, shareAt, type Forecast, type SharePoint } from '../../../domain/registration/forecast'
import { monthDay } from '../../lib/time'

type Days = Output<'progress.days'>
type Day = Days['days'][number]
type Window = NonNullable<Days['window']>

/** In hundredths of the chart's width and height, from its upper left corner. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface TrendRow {
  readonly at: number
  readonly people: number
  readonly submitted: number
  readonly share: number
  /** As long before closing last year; null where that is not known. */
  readonly before: number | null
}

export interface TrendShown {
  /** Whom it is about: of whole colleges. */
  readonly people: number
  readonly window: Window
  readonly own: readonly Spot[]
  readonly before: readonly Spot[]
  /** From now to closing; null where nothing is foretold. */
  readonly ahead: { readonly from: Spot; readonly to: Spot; readonly low: Spot; readonly high: Spot } | null
  readonly now: Spot | null
  readonly forecast: Forecast | null
  readonly rows: readonly TrendRow[]
  /** First day, a day in the middle and the last one, below the chart. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

export interface TrendAsked {
  readonly days: Days
  readonly now: number
  readonly people: number
  readonly submitted: number
}

const pointsOf = (days: readonly Day[]): readonly SharePoint[] =>
  days.flatMap(({ at, people, submitted }) => (people === 0 ? [] : [{ at, share: submitted / people }]))

/** How far it has come day by day, beside last year and with what is to be expected; null without a window. */
export function trendShown({ days, now, people, submitted }: TrendAsked): TrendShown | null {
  const { window, lastYear } = days
  if (window === null) return null
  const { opensAt, closesAt } = window
  const share = people === 0 ? 0 : submitted / people
  const points = pointsOf(days.days)
  const isOpen = opensAt <= now && now < closesAt && people > 0
  const last =
    lastYear === null || lastYear.window === null
      ? null
      : { window: lastYear.window, points: [begin(lastYear.window), ...pointsOf(lastYear.days)] }
  const told = people === 0 ? null : forecast({ now, window, points, share, lastYear: last })
  const spot = ({ at, share: height }: SharePoint): Spot => ({
    x: rounded((Math.min(at, closesAt) - opensAt) / (closesAt - opensAt)),
    y: rounded(1 - height),
  })
  const moved = (last?.points ?? []).map((point) => ({
    ...point,
    at: closesAt - ((last?.window.closesAt ?? 0) - point.at),
  }))
  const here = { at: now, share }
  const known = points.length === 0 && !isOpen ? [] : [begin(window), ...points]
  return {
    window,
    people,
    own: [...known, ...(isOpen ? [here] : [])].map(spot),
    before: moved.filter(({ at }) => at >= opensAt).map(spot),
    now: isOpen ? spot(here) : null,
    forecast: told,
    ahead:
      told === null
        ? null
        : {
            from: spot(here),
            to: spot({ at: closesAt, share: told.expected }),
            low: spot({ at: closesAt, share: told.low }),
            high: spot({ at: closesAt, share: told.high }),
          },
    rows: days.days.map(({ at, people: whole, submitted: part }) => ({
      at,
      people: whole,
      submitted: part,
      share: whole === 0 ? 0 : part / whole,
      before: shareAt(moved, Math.min(at, closesAt)),
    })),
    ticks: ticksOf(window),
  }
}

/** Nobody had handed in when it opened. */
const begin = ({ opensAt }: Window): SharePoint => ({ at: opensAt, share: 0 })

const rounded = (part: number): number => Math.round(part * 1000) / 10

function ticksOf({ opensAt, closesAt }: Window): TrendShown['ticks'] {
  const middle = (opensAt + closesAt) / 2
  return [
    { x: 0, label: monthDay(opensAt) },
    { x: 50, label: monthDay(middle) },
    { x: 100, label: monthDay(closesAt - 1) },
  ]
}

/** A line through these spots, or with `closed` the area between them, as a picture for a mask. */
export function drawn(spots: readonly Spot[], look: 'line' | 'dashed' | 'area'): string {
  const path = spots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const line = `fill='none' stroke='%23000' stroke-width='2' stroke-linejoin='round' stroke-linecap='round' vector-effect='non-scaling-stroke'`
  const ink = { line, dashed: `${line} stroke-dasharray='3 5'`, area: '' }[look]
  const end = look === 'area' ? 'z' : ''
  return `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'%3E%3Cpath d='${path}${end}' ${ink}/%3E%3C/svg%3E")`
}
