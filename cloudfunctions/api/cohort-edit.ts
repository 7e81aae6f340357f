import type { Cohort } from '../../domain/cohort/cohort'
import type { CohortEdit } from '../store/cohorts'

type Settings = CohortEdit['before']

/** The settings of a cohort, one by one, as its edits tell them; windows and policy have edits of their own. */
const settingsOf = ({ scope, ...cohort }: Cohort): Settings => ({
  name: cohort.name,
  year: cohort.year,
  paused: cohort.paused,
  levels: scope.levels.join('、'),
  hmt: scope.hmt,
  international: scope.international,
  completers: scope.completers,
  cutOffAt: cohort.cutOffAt,
  serviceEndsMonths: cohort.serviceEndsMonths,
  graceSeconds: cohort.graceSeconds,
  resubmitDays: cohort.resubmitDays,
})

/** What an edit of the settings changed, and nothing else. */
export function settingsEdit(before: Cohort, after: Cohort): Omit<CohortEdit, 'at' | 'by'> {
  const [was, is] = [settingsOf(before), settingsOf(after)]
  const changed = Object.keys(is).filter((key) => was[key] !== is[key])
  const only = (settings: Settings): Settings =>
    Object.fromEntries(changed.map((key) => [key, settings[key] ?? null]))
  return { what: 'settings', where: '', before: only(was), after: only(is), reason: '' }
}
