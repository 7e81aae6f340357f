import type { StaffRole } from '../../../domain/people/roles'
import type { Attempt } from '../../../domain/registration/attempt'
import {
  decideDestination,
  destinationEvents,
  destinationRows,
  destinationRules,
} from '../../../domain/registration/destination-flow'
import type { Rules } from '../../../domain/registration/flow'
import { compositeGuards } from '../../../domain/registration/composite-guards'
import { decideSource, sourceEvents, sourceRows, sourceRules } from '../../../domain/registration/source-flow'
import { by, destinationAttempt, sourceAttempt } from '../../support/attempts'
import { actors, grant, working } from '../../support/people'
import { aDestination, aSource } from '../../support/registrations'
import { everyChain } from '../../support/school'

const sourceStatuses = ['draft', 'inReview', 'returned', 'completed']
const destinationStatuses = ['none', 'draft', 'inReview', 'returned', 'reviewed', 'confirmed']

const flows = [
  { name: 'source', rows: sourceRows, events: sourceEvents, statuses: sourceStatuses, start: 'draft' },
  {
    name: 'destination',
    rows: destinationRows,
    events: destinationEvents,
    statuses: destinationStatuses,
    start: 'none',
  },
] as const

/** The status that a position or a target stands for; '' where it stands for several. */
const statusOf = (word: string): string => word.replace(/@.*$/, '').replace(/^(same|any)$/, '')

describe.each(flows)('The table of the $name', ({ rows, events, statuses, start }) => {
  test('No two rows share status, event and person, so that one row at most decides.', () => {
    const keys = rows.map(([from, event, who]) => `${from} ${event} ${who}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('Every row begins and ends in a status of its own flow.', () => {
    const words = rows
      .flatMap(([from, , , to]) => [statusOf(from), statusOf(to)])
      .filter((word) => word !== '')
    expect(words.filter((word) => !statuses.some((status) => status === word))).toEqual([])
  })

  test('Every event has a row and every row has a known event.', () => {
    expect(new Set(rows.map(([, event]) => event))).toEqual(new Set(events))
  })

  test('Every status can be reached from the first one.', () => {
    const reached = new Set<string>([start])
    const grow = (): number => {
      for (const [from, , , to] of rows)
        if (reached.has(statusOf(from)) && statusOf(to) !== '') reached.add(statusOf(to))
      return reached.size
    }
    while (reached.size < grow());
    expect([...reached].sort()).toEqual([...statuses].sort())
  })

  test('Every status can be left again.', () => {
    const left = rows
      .filter(([from, , , to]) => to !== 'same' && statusOf(from) !== statusOf(to))
      .map(([from]) => statusOf(from))
    expect(statuses.filter((status) => !left.includes(status))).toEqual([])
  })
})

test('No composite guard is left that no row names.', () => {
  const named = new Set<string>(
    [...sourceRows, ...destinationRows].flatMap(([, , , , guards]) => [...guards]),
  )
  expect(Object.keys(compositeGuards).filter((guard) => !named.has(guard))).toEqual([])
})

/** Roles as a damaged or forged staff list might hold them. */
const hostileRoles = ['__proto__', 'constructor', 'toString', 'OWNER', 'Counselor', 'office ', '', 'visitor']
const hostile = hostileRoles.map((role) =>
  working('openid-hostile', grant(role as StaffRole, { cohortIds: null, collegeIds: null })),
)

const given = (status: string, as: Attempt): Attempt => ({
  ...as,
  registration: {
    ...as.registration,
    source:
      {
        draft: aSource.draft(),
        inReview: aSource.inReview(),
        returned: aSource.returned(),
        completed: aSource.completed(),
      }[status] ?? aSource.draft(),
  },
})
const givenDestination = (status: string, as: Attempt): Attempt => ({
  ...as,
  registration: {
    ...as.registration,
    destination:
      {
        none: aDestination.none(),
        draft: aDestination.draft(),
        inReview: aDestination.inReview(),
        returned: aDestination.returned(),
        reviewed: aDestination.reviewed(),
        confirmed: aDestination.confirmed(),
      }[status] ?? aDestination.none(),
  },
})

describe('The whole matrix of status, event and person', () => {
  const everybody = Object.values(actors)

  test('Nobody whose role is no role gets anywhere, and nothing shows that there is a record.', () => {
    for (const actor of hostile) {
      for (const status of sourceStatuses)
        for (const event of sourceEvents)
          expect(decideSource(event, given(status, by(sourceAttempt.recording(), actor)))).toEqual({
            ok: false,
            error: 'notFound',
          })
      for (const status of destinationStatuses)
        for (const event of destinationEvents)
          expect(
            decideDestination(event, givenDestination(status, by(destinationAttempt.confirming(), actor))),
          ).toEqual({
            ok: false,
            error: 'notFound',
          })
    }
  })

  test('No event named like a property of every object gets anywhere.', () => {
    for (const event of ['__proto__', 'constructor', '', 'SAVE', 'save '])
      for (const actor of everybody) {
        expect(decideSource(event as 'save', by(sourceAttempt.filling(), actor)).ok).toBe(false)
        expect(decideDestination(event as 'save', by(destinationAttempt.filling(), actor)).ok).toBe(false)
      }
  })

  test('A status that no table has leads nowhere.', () => {
    const odd = { ...sourceAttempt.filling(), registration: { ...sourceAttempt.filling().registration } }
    const lost = {
      ...odd,
      registration: {
        ...odd.registration,
        source: { ...odd.registration.source, status: 'toString' as 'draft' },
      },
    }
    // What goes on beside the submission leaves its status, whatever it is, to the guards.
    const beside: ReadonlySet<string> = new Set([
      'correctRoster',
      'edit',
      'attachEvidence',
      'detachEvidence',
      'extend',
      'endExtension',
      'lockFields',
      'unlockFields',
    ])
    for (const event of sourceEvents.filter((event) => !beside.has(event)))
      expect(decideSource(event, lost).ok).toBe(false)
  })

  test('Wherever anybody gets, it is a status of the flow and a level of the chain.', () => {
    const ends = new Set<string>()
    for (const levels of everyChain)
      for (const level of [0, 1, 2].slice(0, levels))
        for (const actor of everybody)
          for (const prepared of [
            sourceAttempt.returning(level, levels),
            sourceAttempt.recording(),
            sourceAttempt.revokingLast(levels),
          ])
            for (const event of sourceEvents) {
              const outcome = decideSource(event, by(prepared, actor))
              if (!outcome.ok) continue
              ends.add(outcome.value.to.status)
              expect(sourceStatuses).toContain(outcome.value.to.status)
              expect(outcome.value.to.level).toBeGreaterThanOrEqual(0)
              expect(outcome.value.to.level).toBeLessThan(levels)
            }
    expect(ends.size).toBeGreaterThan(2)
  })
})

test('Both tables are read by one and the same engine, with all predicates known.', () => {
  const known = (rules: Rules<string>): string[] => Object.keys({ ...rules.simple, ...rules.anyOf })
  for (const rules of [sourceRules, destinationRules] as unknown as Rules<string>[]) {
    const names = [
      ...rules.rows.flatMap(([, , , , guards]) => [...guards]),
      ...Object.values(rules.anyOf).flat(),
    ]
    expect(names.filter((name) => !known(rules).includes(name))).toEqual([])
  }
})
