import type { Registration } from '../../../domain/registration/registration'
import type { WrongBuild } from './wrong-builds'
import { isObject, reading, wrongly, writing, type Found } from './wrong-tools'

type Set = Readonly<Record<string, unknown>>
type Destination = Registration['destination']

const destinationOf = (set: Set): Destination | null =>
  isObject(set['destination']) ? (set['destination'] as unknown as Destination) : null

/** A build that writes something else than it should, knowing what stood before. */
const knowing = (change: (set: Set, before: Found) => Set) =>
  wrongly((right) => ({
    update: async (collection, { filter, update }) => {
      const { _id } = filter
      const [before] = (await right.find(collection, { _id: _id ?? '' }, { limit: 1 })) as Found[]
      const { set = {} } = update
      return right.update(collection, {
        filter,
        update: { ...update, set: before === undefined ? set : change(set, before) },
      })
    },
  }))

/** Mistakes about what is confirmed, objected to, mended and kept of a household. */
export const wrongDestinations: Readonly<Record<string, WrongBuild>> = {
  linesNotNamed: {
    mistake: 'a confirmation names the submission alone and not the lines of the reports',
    build: wrongly(
      writing((set) => {
        const destination = destinationOf(set)
        if (destination === null || destination.confirmation === null) return set
        const { confirmation } = destination
        return {
          ...set,
          destination: { ...destination, confirmation: { ...confirmation, contents: confirmation.digest } },
        }
      }),
    ),
    noticedBy: ['a confirmation stands for what the reports say'],
  },
  confirmationOutlives: {
    mistake: 'a confirmation outlives a household that was recorded after it',
    build: knowing((set, { destination }) =>
      isObject(set['household']) && destination !== undefined && destination.confirmation !== null
        ? { ...set, destination }
        : set,
    ),
    noticedBy: ['a confirmation stands for what the reports say'],
  },
  objectionOutlives: {
    mistake: 'an objection stays when the office has mended what it was about',
    build: knowing((set, { destination: before }) => {
      const destination = destinationOf(set)
      const objection = destination?.objection ?? before?.objection ?? null
      return destination === null ? set : { ...set, destination: { ...destination, objection } }
    }),
    noticedBy: ['an objection ends when something was done', 'an objection is about what stands reviewed'],
  },
  everyHouseholdMoved: {
    mistake: 'every household is taken for one that moved to the school',
    build: wrongly(
      reading((found) =>
        found.household === undefined ? found : { ...found, household: { ...found.household, moved: true } },
      ),
    ),
    noticedBy: ['a household is recorded where it had moved'],
  },
  mendedWithHoles: {
    mistake: 'what the office mends loses the employer',
    build: wrongly(
      writing((set) => {
        const destination = destinationOf(set)
        if (destination?.frozen?.proxy !== true) return set
        const { unitName: _gone, ...values } = destination.frozen.values
        return { ...set, destination: { ...destination, frozen: { ...destination.frozen, values } } }
      }),
    ),
    noticedBy: ['what the school says of a destination is whole'],
  },
  keptOfNobody: {
    mistake: 'a household is kept although nothing was said of it',
    build: wrongly(
      writing((set) =>
        isObject(set['household']) ? { ...set, household: { ...set['household'], values: {} } } : set,
      ),
    ),
    noticedBy: ['a household is kept only where it moved'],
  },
}
