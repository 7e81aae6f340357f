import { can, roles, staffRoles, type Capability } from '../../../domain/people/roles'

/** Written out by hand: who may do what, so that a change of the table has to be meant. */
const expected: Readonly<Record<Capability, readonly string[]>> = {
  ownRecord: ['visitor'],
  review: ['counselor', 'college', 'office'],
  'decide.counselor': ['counselor', 'college'],
  'decide.college': ['college'],
  'decide.office': ['office'],
  'revoke.any': ['office'],
  'lease.release': ['office'],
  'record.mend': ['office'],
  'cohort.write': ['office', 'administrator'],
  'roster.import': ['office', 'administrator'],
  'report.print': ['office'],
  'binding.release': ['counselor', 'college', 'office'],
  'document.reveal': ['counselor', 'college', 'office'],
  'progress.read': ['counselor', 'college', 'office', 'observer', 'administrator'],
  'data.keep': ['office', 'administrator'],
  'data.person': ['office'],
  'staff.grant': ['administrator'],
  'audit.read': ['office', 'administrator'],
  'status.read': ['office', 'administrator'],
}
const capabilities = Object.keys(expected) as Capability[]
const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'OWNER',
  'Office',
  'office ',
  '',
  'null',
  '就业处',
]

describe('Who may do what', () => {
  test.each(capabilities)(
    'The capability %s belongs to exactly the roles meant to have it.',
    (capability) => {
      expect(Object.keys(roles).filter((role) => can(role, capability))).toEqual(expected[capability])
    },
  )

  test.each(hostile)('A role called %j may do nothing.', (role) => {
    expect(capabilities.filter((capability) => can(role, capability))).toEqual([])
  })

  test('The table has no capability that is not listed here.', () => {
    const named = new Set<string>(Object.values(roles).flat())
    expect([...named].sort()).toEqual([...capabilities].sort())
  })

  test('Who merely opens the mini-program is no staff.', () => {
    expect([...staffRoles, 'visitor'].sort()).toEqual(Object.keys(roles).sort())
  })
})
