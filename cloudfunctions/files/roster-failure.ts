import type { CallFailure, Failure } from '../../domain/contract/failure'
import type { WorkbookRefusal } from './roster/refusals'

/** What the person is told: one answer for all refusals that ask the same of them. */
const failures = {
  emptyFile: 'rosterDamaged',
  notWorkbook: 'rosterNotXlsx',
  oldFormat: 'rosterOldFormat',
  passwordProtected: 'rosterProtected',
  damaged: 'rosterDamaged',
  tooLarge: 'rosterTooLarge',
  compressionBomb: 'rosterTooLarge',
  tooManyRows: 'rosterTooLarge',
  headerNotFound: 'rosterHeaderMissing',
  columnsMissing: 'rosterColumnsMissing',
} as const satisfies Record<WorkbookRefusal['code'], CallFailure>

/** The failure of `roster.import` for a file that is refused; columns that are missing are its fields. */
export function rosterFailure(refusal: WorkbookRefusal): Failure {
  const code = failures[refusal.code]
  if (refusal.code !== 'columnsMissing') return { code }
  return { code, fields: Object.fromEntries(refusal.missing.map((target) => [target, 'required'] as const)) }
}
