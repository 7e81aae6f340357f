import type { Output } from '../../../domain/contract/contract'
import type { KeepSpans } from '../../../domain/keeping/kinds'
import { DAY } from '../../lib/time'
import { texts } from '../../texts/retention'
import { lastDay } from './counts-view'

export type Ends = Pick<
  Output<'keeping.schedule'>,
  'now' | 'personalDays' | 'evidenceDays' | 'personalAt' | 'evidenceAt'
>

export interface EndsWords {
  /** Which terms end on which day now. */
  readonly title: string
  /** The same with what goes on that day; a day that is over means tonight. */
  readonly warning: string
}

/** What other terms mean for the cohort, told in days of the calendar; what does not change is not told. */
export function newEndsWords(ends: Ends, days: KeepSpans): EndsWords {
  const changed = [
    {
      term: 'personal' as const,
      until: ends.personalAt + (days.personalDays - ends.personalDays) * DAY,
      isOther: days.personalDays !== ends.personalDays,
    },
    {
      term: 'evidence' as const,
      until: ends.evidenceAt + (days.evidenceDays - ends.evidenceDays) * DAY,
      isOther: days.evidenceDays !== ends.evidenceDays,
    },
  ].filter(({ isOther }) => isOther)
  return {
    title: texts.newEndsTitle(changed.map(({ term, until }) => ({ term, day: lastDay(until) }))),
    warning: texts.newEnds(
      changed.map(({ term, until }) => ({ term, day: lastDay(until), isOver: until <= ends.now })),
    ),
  }
}
