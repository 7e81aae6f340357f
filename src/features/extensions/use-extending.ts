import { useMemo } from 'react'
import { MOST_LISTED } from '../../../domain/contract/atoms'
import type { Output } from '../../../domain/contract/contract'
import { parseNumbers, type Numbers } from '../../lib/parse-numbers'
import { usePastedList, type PastedList } from '../../lib/pasted-list'
import { useCommand } from '../../lib/query'
import { keptExtension, type Written } from './kept-extension'

export type Answered = Output<'window.extend'>['results'][number]
export type Extending = PastedList<Written, Numbers, Answered>

/** More time for a list of graduates. */
export function useExtending(cohortId: string): Extending {
  const kept = useMemo(() => keptExtension(cohortId), [cohortId])
  const { run, trouble, reset } = useCommand('window.extend')
  return usePastedList({
    kept,
    parse: ({ lines }) => parseNumbers(lines),
    rowsOf: ({ numbers }) => numbers,
    numberOf: (studentNo) => studentNo,
    // With what is given: another end is another row, and open again.
    keyOf: (studentNo, { phase, closesAt, reason }) =>
      JSON.stringify([studentNo, phase, closesAt, reason.trim()]),
    size: MOST_LISTED,
    sendPart: async (part, { phase, closesAt, reason }) => {
      const done = await run({ cohortId, phase, closesAt, reason: reason.trim(), studentNos: [...part] })
      return done?.results ?? null
    },
    withRows: (written, numbers) => ({ ...written, lines: numbers.join('\n') }),
    trouble,
    reset,
  })
}
