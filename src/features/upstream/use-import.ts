import { useMemo } from 'react'
import { MOST_RESULTS } from '../../../domain/contract/correction'
import type { Output } from '../../../domain/contract/contract'
import { keptList, type NamedList } from '../../lib/kept-list'
import { usePastedList, type PastedList } from '../../lib/pasted-list'
import { useCommand } from '../../lib/query'
import { lineOf, parseResults, type Parsed } from './parse-results'

export type Answered = Output<'upstream.import'>['results'][number]
export type Import = PastedList<NamedList, Parsed, Answered>

/** What 省中心 said, as a pasted list. */
export function useImport(cohortId: string): Import {
  const kept = useMemo(() => keptList('upstream', cohortId), [cohortId])
  const { run, trouble, reset } = useCommand('upstream.import')
  return usePastedList({
    kept,
    parse: ({ lines }) => parseResults(lines),
    rowsOf: ({ rows }) => rows,
    numberOf: ({ studentNo }) => studentNo,
    keyOf: ({ studentNo, result, cause }) => JSON.stringify([studentNo, result, cause]),
    size: MOST_RESULTS,
    sendPart: async (part, { name }) => {
      const done = await run({ cohortId, importId: name.trim(), rows: [...part] })
      return done?.results ?? null
    },
    withRows: (written, rows) => ({ ...written, lines: rows.map(lineOf).join('\n') }),
    trouble,
    reset,
  })
}
