import type { Cohort } from '../../domain/cohort/cohort'
import type { Structure, Unit } from '../../domain/cohort/structure'
import type { UnitKind } from '../../domain/cohort/structure-names'
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

interface Renamed {
  readonly kind: UnitKind
  readonly id: string
}

const unitIn = ({ colleges, majors, classes }: Structure, { kind, id }: Renamed): Unit | undefined => {
  const units: Readonly<Record<UnitKind, readonly Unit[]>> = {
    college: colleges,
    major: majors,
    class: classes,
  }
  return units[kind].find((unit) => unit.id === id)
}

const namesOf = (unit: Unit | undefined): Settings => ({
  name: unit?.name ?? '',
  aliases: unit?.aliases.join('、') ?? '',
})

/** What became of a unit's names; null where they are as they were. */
export function unitEdit(
  before: Structure,
  after: Structure,
  renamed: Renamed,
): Omit<CohortEdit, 'at' | 'by'> | null {
  const [was, is] = [before, after].map((structure) => namesOf(unitIn(structure, renamed)))
  if (was === undefined || is === undefined) return null
  if (was['name'] === is['name'] && was['aliases'] === is['aliases']) return null
  return { what: 'unit', where: `${renamed.kind}/${renamed.id}`, before: was, after: is, reason: '' }
}
