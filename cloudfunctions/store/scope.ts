import type { Grant } from '../../domain/people/staff'
import type { Filter } from './database'

/** A grant as conditions of a query: what lies outside it is not read at all. */
export function scopeFilter({ campusId, cohortIds, collegeIds, classIds }: Grant): Filter {
  return {
    campusId,
    ...(cohortIds !== null && { cohortId: { in: cohortIds } }),
    ...(collegeIds !== null && { collegeId: { in: collegeIds } }),
    ...(classIds !== null && { classId: { in: classIds } }),
  }
}
