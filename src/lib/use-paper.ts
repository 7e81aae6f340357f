import { useMutation } from '@tanstack/react-query'
import type { Input } from '../../domain/contract/contract'
import { call, troubleOf, type Trouble } from './cloud'
import { openPaper } from './open-paper'

/** Calls that answer a PDF. */
type PaperCall = 'report.paper' | 'receipt.paper' | 'resume.paper'

export interface PaperAsked<C extends PaperCall> {
  readonly download: (input: Input<C>) => void
  readonly busy: boolean
  /** Why there is none. */
  readonly trouble: Trouble | null
}

/** Has a paper made and opens it. */
export function usePaper<C extends PaperCall>(name: C): PaperAsked<C> {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (input: Input<C>) => openPaper(await call(name, input)),
  })
  return {
    download: (input) => mutate(input),
    busy: isPending,
    trouble: error === null ? null : troubleOf(error),
  }
}
