import { err, ok, type Result } from '../result'
import { cellText, type SheetRow } from './cells'
import { headerText, requiredTargets, targetOf, type Target } from './headers'

/** A column that is read: `title` is its header without ornament, as issues name it. */
export interface Column {
  readonly index: number
  readonly title: string
  readonly target: Target
}

/** Where a roster's header stands and what its columns mean. */
export interface RosterLayout {
  readonly headerRow: number
  readonly columns: readonly Column[]
  /** Headers nobody here knows, and second columns of the same meaning; they are not read. */
  readonly unknownColumns: readonly string[]
}

export type HeaderRefusal =
  | { readonly code: 'headerNotFound' }
  | { readonly code: 'columnsMissing'; readonly missing: readonly Target[] }

/** Rows looked at from the top: titles, notices and empty rows may precede the header. */
export const headerSearchRows = 30

/** A row with fewer known headers is a title or a note that happens to hold such a word. */
const leastKnown = 3

function layoutOf(row: SheetRow): RosterLayout {
  const columns: Column[] = []
  const unknownColumns: string[] = []
  const seen = new Set<Target>()
  row.cells.forEach((cell, index) => {
    const text = cellText(cell) ?? ''
    const title = headerText(text)
    if (title === '') return
    const target = targetOf(text)
    if (target === null || seen.has(target)) {
      unknownColumns.push(title)
      return
    }
    seen.add(target)
    columns.push({ index, title, target })
  })
  return { headerRow: row.row, columns, unknownColumns }
}

const missingIn = (layout: RosterLayout): readonly Target[] =>
  requiredTargets.filter((target) => !layout.columns.some((column) => column.target === target))

/**
 * Finds the header among the first rows of a worksheet. The first row that names every required column
 * is it; else the row with the most known headers tells what is missing.
 */
export function findHeader(rows: readonly SheetRow[]): Result<RosterLayout, HeaderRefusal> {
  const layouts = rows
    .slice(0, headerSearchRows)
    .map(layoutOf)
    .filter((layout) => layout.columns.length >= leastKnown)
  const complete = layouts.find((layout) => missingIn(layout).length === 0)
  if (complete !== undefined) return ok(complete)
  const [best] = [...layouts].sort((a, b) => b.columns.length - a.columns.length)
  return err(
    best === undefined ? { code: 'headerNotFound' } : { code: 'columnsMissing', missing: missingIn(best) },
  )
}
