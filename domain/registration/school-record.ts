import { effectiveValues } from './effective-values'
import type { FieldKey } from './fields'
import type { Registration, UpstreamStatus } from './registration'

/** What the school has to know of a graduate before anybody can be told upstream (seed R 学籍信息认证, G15). */
const needed = [
  'studentNo',
  'college',
  'major',
  'class',
  'level',
  'graduatesOn',
] as const satisfies FieldKey[]

const agreesUpstream: Readonly<Record<UpstreamStatus, boolean>> = {
  none: true,
  waiting: true,
  mismatched: false,
  passed: true,
  initialised: true,
}

export interface SchoolRecordCheck {
  readonly state: 'passed' | 'failed'
  readonly missing: readonly FieldKey[]
}

/** 学籍认证 (R8): whether the school's data is whole and nobody upstream has contradicted it. */
export function schoolRecordCheck(
  registration: Pick<Registration, 'roster' | 'amended' | 'source'>,
): SchoolRecordCheck {
  const values = effectiveValues(registration)
  const missing = needed.filter((field) => (values[field] ?? '') === '')
  const passed = missing.length === 0 && agreesUpstream[registration.source.upstream]
  return { state: passed ? 'passed' : 'failed', missing }
}
