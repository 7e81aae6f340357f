import type { Cohort } from '../cohort/cohort'
import { documentTypeNamed, type DocumentType } from '../people/documents'
import type { Target } from './headers'
import { levelKindOf } from './level-kinds'
import type { RosterRow } from './read-row'

/** How rosters write that a graduate completes without a degree of graduation, e.g. 本科生结业. */
const COMPLETER = '结业'

/** Whether a row is of a 结业生. */
const isCompleter = ({ values }: Pick<RosterRow, 'values'>): boolean =>
  (values.level ?? '').includes(COMPLETER)

/** Where a document says its holder comes from (seed G §一: 包括港澳台学生，不包括国际学生). */
const holders: Readonly<Record<DocumentType, 'mainland' | 'hmt' | 'international'>> = {
  residentId: 'mainland',
  residencePermit: 'hmt',
  hongKongId: 'hmt',
  macaoId: 'hmt',
  hongKongMacaoPermit: 'hmt',
  taiwanPermit: 'hmt',
  passport: 'international',
}

type Row = Pick<RosterRow, 'values' | 'documentType'>

/**
 * What puts the graduate of a row outside a cohort: the column that says so, or null for one of its own (D1, G1, N1).
 * A level or a document that nobody knows is no reason: the row is remarked on for that.
 */
export const outsideOf =
  (scope: Cohort['scope']) =>
  (row: Row): Target | null => {
    const level = levelKindOf(row.values.level ?? '')
    if (level !== null && !scope.levels.some((taken) => levelKindOf(taken) === level)) return 'level'
    if (!scope.completers && isCompleter(row)) return 'level'
    const type = documentTypeNamed(row.documentType)
    const from = type === null ? 'mainland' : holders[type]
    return from === 'mainland' || scope[from] ? null : 'documentType'
  }
