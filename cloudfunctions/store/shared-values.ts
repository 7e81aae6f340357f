import { levelKeys } from '../../domain/people/roles'
import { signalList } from '../../domain/registration/desk-lists'
import { queueKey } from '../../domain/registration/queue-key'
import type { Registration } from '../../domain/registration/registration'
import type { SignalCode, SignalledFlow } from '../../domain/registration/signal'
import type { Database, Filter } from './database'

/** So many are counted; beyond it the count is a floor, and says enough. */
export const MOST_COUNTED = 100
/** Of those who share something and were not told of it, so many are found at a time. */
const MOST_UNTOLD = 20

/** Where values lie that several graduates may share; each has an index of its cohort. */
const paths = {
  phone: { path: 'source.frozen.values.mobile', flow: 'source', code: 'phoneShared' },
  employer: { path: 'destination.frozen.values.creditCode', flow: 'destination', code: 'employerCluster' },
  // Of employers that were submitted without their code.
  employerName: { path: 'destination.frozen.values.unitName', flow: 'destination', code: 'employerCluster' },
} as const satisfies Record<string, { path: string; flow: SignalledFlow; code: SignalCode }>

export type SharedValue = keyof typeof paths

/** What waits in one flow without this signal. By the status, so that the index of what is shared is the one to use. */
const untold = (flow: SignalledFlow, code: SignalCode): Filter => ({
  [`${flow}.status`]: 'inReview',
  [`queue.${flow}Lists`]: { noneOf: levelKeys.map((key) => signalList(queueKey(key), code)) },
})

/** How many graduates of a cohort submitted the same, and which of them do not know yet. */
export function sharedValues(database: Database) {
  const some = async (...asked: [filter: Filter, anyOf?: readonly Filter[]]): Promise<Registration[]> => {
    const [filter, anyOf = []] = asked
    const limit = MOST_UNTOLD
    return (await database.find('registrations', filter, { limit, anyOf })) as Registration[]
  }
  return {
    /** At most 100, the asking one included; none of what is empty. One operation. */
    users: (cohortId: string, what: SharedValue, value: string): Promise<number> =>
      value === ''
        ? Promise.resolve(0)
        : database.countUpTo(
            'registrations',
            { cohortId, [paths[what].path]: value },
            { most: MOST_COUNTED },
          ),

    /** Others who submitted the same, still wait, and carry no signal of it: at most 20. One operation. */
    untold: (
      { _id, cohortId }: Pick<Registration, '_id' | 'cohortId'>,
      what: SharedValue,
      value: string,
    ): Promise<Registration[]> => {
      const { path, flow, code } = paths[what]
      return some({ cohortId, [path]: value, _id: { without: _id }, ...untold(flow, code) })
    },

    /** Of these graduates those who wait, in either flow, without the signal of a shared picture: at most 20. */
    untoldOfPicture: async (ids: readonly string[]): Promise<Registration[]> =>
      ids.length === 0
        ? []
        : some({ _id: { in: ids } }, [
            untold('source', 'pictureUsedElsewhere'),
            untold('destination', 'pictureUsedElsewhere'),
          ]),
  }
}
