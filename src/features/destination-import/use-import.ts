import { useMemo } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { MOST_DESTINATIONS } from '../../../domain/contract/destination'
import { keptList, type NamedList } from '../../lib/kept-list'
import { usePastedList, type PastedList } from '../../lib/pasted-list'
import type { PlaceTable } from '../../lib/place-table'
import { useCommand } from '../../lib/query'
import { parseTable, tableOf, type ParsedTable } from './parse-table'

export type Answered = Output<'destination.import'>['results'][number]
export type Import = PastedList<NamedList, ParsedTable, Answered>

export interface ImportOf {
  readonly cohortId: string
  /** The code table of categories that counts for the cohort. */
  readonly table: string
  readonly places: PlaceTable | null
}

/** Destinations that the school knows, as a pasted table. */
export function useImport({ cohortId, table, places }: ImportOf): Import {
  const kept = useMemo(() => keptList('destinations', cohortId), [cohortId])
  const { run, trouble, reset } = useCommand('destination.import')
  return usePastedList({
    kept,
    parse: ({ lines }) => parseTable(lines, { table, places }),
    rowsOf: ({ rows }) => rows,
    numberOf: ({ row }) => row.studentNo,
    keyOf: ({ row }) => JSON.stringify([row.studentNo, row.category, Object.entries(row.values).sort()]),
    size: MOST_DESTINATIONS,
    sendPart: async (part, { name }) => {
      const done = await run({ cohortId, importId: name.trim(), rows: part.map(({ row }) => row) })
      return done?.results ?? null
    },
    withRows: (written, rows, { header }) => ({ ...written, lines: tableOf(header, rows) }),
    trouble,
    reset,
  })
}
