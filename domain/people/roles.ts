/**
 * Who may do what. Code asks for a capability and never compares a role's name:
 * `can(role, capability)`. Which records a capability reaches is the grant's scope.
 */
export const levelKeys = ['counselor', 'college', 'office'] as const
export type LevelKey = (typeof levelKeys)[number]

export type Capability =
  | 'ownRecord'
  | 'review'
  | `decide.${LevelKey}`
  | 'revoke.any'
  | 'lease.release'
  | 'record.mend'
  | 'binding.release'
  | 'document.reveal'
  | 'cohort.write'
  | 'roster.import'
  | 'report.print'
  | 'progress.read'
  | 'data.keep'
  | 'data.person'
  | 'staff.grant'
  | 'audit.read'
  | 'status.read'

// prettier-ignore
export const roles = {
  /** Whoever opened the mini-program; reaches the own record only. */
  visitor:       ['ownRecord'],
  /** 辅导员 */
  counselor:     ['review', 'decide.counselor', 'binding.release', 'document.reveal', 'progress.read'],
  /** 学院 */
  college:       ['review', 'decide.counselor', 'decide.college', 'binding.release', 'document.reveal',
                  'progress.read'],
  /** 就业处 */
  office:        ['review', 'decide.office', 'revoke.any', 'lease.release', 'record.mend', 'binding.release',
                  'document.reveal', 'cohort.write', 'roster.import', 'report.print', 'progress.read',
                  'audit.read', 'status.read', 'data.keep', 'data.person'],
  observer:      ['progress.read'],
  administrator: ['staff.grant', 'cohort.write', 'roster.import', 'progress.read', 'audit.read', 'status.read',
                  'data.keep'],
} as const satisfies Record<string, readonly Capability[]>

export type Role = keyof typeof roles
export type StaffRole = Exclude<Role, 'visitor'>
export const staffRoles = [
  'counselor',
  'college',
  'office',
  'observer',
  'administrator',
] as const satisfies readonly StaffRole[]

/** False for every name that is no role of its own, `__proto__` included. */
export function can(role: string, capability: Capability): boolean {
  if (!Object.hasOwn(roles, role)) return false
  const capabilities: readonly Capability[] = roles[role as Role]
  return capabilities.includes(capability)
}
