import type { FlowName } from '../../../domain/registration/standing'

/** What part of a cohort the page is about; its address says it, so that going back comes back. */
export interface Place {
  readonly flow: FlowName
  /** Null: the whole cohort. '' = graduates whose college is unknown (G15). */
  readonly collegeId: string | null
  /** Null: the whole college. '' = graduates of it whose major is unknown. */
  readonly majorId: string | null
}

/** In an address nothing and '' would be the same. */
const UNKNOWN = '-'
const read = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value === UNKNOWN ? '' : value
const written = (id: string): string => (id === '' ? UNKNOWN : id)

export function placeOf(params: Readonly<Partial<Record<string, string>>>): Place {
  const collegeId = read(params['college'])
  return {
    flow: params['flow'] === 'destination' ? 'destination' : 'source',
    collegeId,
    majorId: collegeId === null ? null : read(params['major']),
  }
}

/** The address of the place below this one; null: a class has nothing below it. */
export function addressBelow({ flow, collegeId, majorId }: Place, id: string): Record<string, string> | null {
  if (majorId !== null) return null
  if (collegeId === null) return { flow, college: written(id) }
  return { flow, college: written(collegeId), major: written(id) }
}
