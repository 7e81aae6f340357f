import { placeFacts } from '../../../domain/places/place-facts'
import { levelOf } from '../../../domain/places/places'
import { destinationValueProblems } from '../../../domain/destination/value-problems'
import { householdProblems } from '../../../domain/destination/households'
import { effectiveValues } from '../../../domain/registration/effective-values'
import { contentsDigest } from '../../../domain/registration/report-content'
import type { Registration } from '../../../domain/registration/registration'
import type { Version } from './history'
import { historyPolicy, sha256 } from './history-school'

type Faults<About> = { readonly sentence: string; readonly faults: (about: About) => readonly string[] }

const policy = historyPolicy()
const linesOf = (registration: Registration): string =>
  contentsDigest({ registration, policy, places: placeFacts, hash: sha256 })

/** What has to hold of a destination whenever one looks. */
export const destinationStates = {
  'a confirmation stands for what the reports say': {
    sentence:
      'A confirmation names the lines of the reports as they read; after any change of one of them none stands.',
    faults: (registration) => {
      const { confirmation, frozen, status } = registration.destination
      if ((confirmation !== null) !== (status === 'confirmed')) return [`${status} with another confirmation`]
      if (confirmation === null) return []
      return confirmation.contents === linesOf(registration) && confirmation.digest === frozen?.digest
        ? []
        : ['confirmed are other lines than the reports would say']
    },
  },
  'an objection is about what stands reviewed': {
    sentence:
      'What a graduate said of a destination stands only while the destination stands reviewed or confirmed.',
    faults: ({ destination: { objection, status } }) =>
      objection === null || ['reviewed', 'confirmed'].includes(status) ? [] : [`an objection to a ${status}`],
  },
  'a household is kept only where it moved': {
    sentence:
      'Where a household did not move to the school nothing is kept of it, and what is kept is whole.',
    faults: ({ household: { moved, origin, values } }) => {
      if (origin === 'none')
        return Object.keys(values).length === 0 ? [] : ['a household that nobody recorded']
      return moved && Object.keys(householdProblems(values)).length === 0
        ? []
        : ['a household without a ground']
    },
  },
  'what the school says of a destination is whole': {
    sentence: 'What the school brought or mended could have been submitted as it stands.',
    faults: (registration) => {
      const { frozen } = registration.destination
      if (frozen?.proxy !== true) return []
      const problems = destinationValueProblems(frozen.values, {
        categoryTable: policy.destination.categoryTable,
        sourcePlace: effectiveValues(registration).sourcePlace ?? '',
        lookUpPlace: levelOf,
        cityOf: placeFacts.cityOf,
      })
      return Object.entries(problems).map(([field, problem]) => `${field} is ${problem}`)
    },
  },
} as const satisfies Record<string, Faults<Registration>>

const ends: ReadonlySet<string> = new Set([
  'destination.confirm',
  'destination.correct',
  'destination.reopen',
  'destination.change',
])

/** What has to hold of every write on a destination. */
export const destinationWrites = {
  'an objection ends when something was done': {
    sentence: 'Mending, opening again, changing and confirming end what the graduate had said.',
    faults: ({ delivery: { call }, after }) =>
      ends.has(call) && after.destination.objection !== null ? [`${call} left an objection`] : [],
  },
  'a household is recorded where it had moved': {
    sentence: 'Recording where a household goes does not say that it had moved to the school.',
    faults: ({ before, after }) =>
      before.household.moved === after.household.moved ? [] : ['a household moved by being recorded'],
  },
} as const satisfies Record<string, Faults<Version>>
