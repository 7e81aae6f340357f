import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import { openWorkbook } from '../../lib/open-paper'

export interface Exporting {
  readonly run: () => void
  readonly busy: boolean
  readonly done: boolean
  readonly trouble: Trouble | null
}

/** Has the file made and opens it. It is a line among the looks, which are asked for anew. */
export function useExport(cohortId: string): Exporting {
  const queries = useQueryClient()
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      const file = await call('me.export', { cohortId })
      void queries.invalidateQueries({ queryKey: ['record.looks'] })
      await openWorkbook(file)
    },
  })
  return {
    run: () => mutate(),
    busy: isPending,
    done: isSuccess,
    trouble: error === null ? null : troubleOf(error),
  }
}
