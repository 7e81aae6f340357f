import { useMemo } from 'react'
import { MOST_LISTED } from '../../../domain/contract/atoms'
import type { Output } from '../../../domain/contract/contract'
import { parseNumbers, type Numbers } from '../../lib/parse-numbers'
import { usePastedList, type PastedList } from '../../lib/pasted-list'
import { useCommand } from '../../lib/query'
import { keptLock, type Written } from './kept-lock'
import { rowKey } from './lock-view'

export type Answered = Output<'record.lock'>['results'][number]
export type Locking = PastedList<Written, Numbers, Answered>

/** Fields locked, or unlocked again, for a list of graduates. */
export function useLocking(cohortId: string): Locking {
  const kept = useMemo(() => keptLock(cohortId), [cohortId])
  const lock = useCommand('record.lock')
  const unlock = useCommand('record.unlock')
  return usePastedList({
    kept,
    parse: ({ lines }) => parseNumbers(lines),
    rowsOf: ({ numbers }) => numbers,
    numberOf: (studentNo) => studentNo,
    keyOf: rowKey,
    size: MOST_LISTED,
    sendPart: async (part, { way, event, from, fields, reason }) => {
      const list = { cohortId, studentNos: [...part] }
      const done =
        way === 'lock'
          ? await lock.run({ ...list, lock: { by: 'event', event }, from })
          : await unlock.run({ ...list, fields: [...fields], reason: reason.trim() })
      return done?.results ?? null
    },
    withRows: (written, numbers) => ({ ...written, lines: numbers.join('\n') }),
    trouble: lock.trouble ?? unlock.trouble,
    reset: () => {
      lock.reset()
      unlock.reset()
    },
  })
}
