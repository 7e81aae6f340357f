import type { texts } from '../../texts/cohorts'

/** The next cohort while it is typed. */
export interface Copy {
  readonly from: string
  readonly id: string
  readonly year: string
  readonly name: string
}

interface Earlier {
  readonly id: string
  readonly year: number
  readonly name: string
}

/** What the next year's would be called: wherever the year stands, the next one. */
export function nextOf(earlier: Earlier | undefined): Copy {
  if (earlier === undefined) return { from: '', id: '', year: '', name: '' }
  const { id, year, name } = earlier
  const next = (text: string): string => text.replaceAll(String(year), String(year + 1))
  return { from: id, id: next(id), year: String(year + 1), name: next(name) }
}

/** What is still to be typed; null: nothing. */
export function copyProblem({ from, id, year, name }: Copy): keyof typeof texts.copyMissing | null {
  // As the contract has it.
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(id.trim()) || id.trim() === from) return 'id'
  if (!/^20\d\d$/.test(year)) return 'year'
  return name.trim() === '' ? 'name' : null
}
