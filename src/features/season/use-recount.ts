import { useState } from 'react'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { recounting } from '../../texts/dashboard'
import { toldOf, type College, type Recounted } from './recount-view'

export interface Recount {
  readonly run: () => void
  /** While it runs, how far it is. */
  readonly busy: string | null
  /** What came of it, a sentence each. */
  readonly told: readonly string[]
  readonly agrees: boolean
}

/** A full count of every college, one after the other: a call that counted them all could not end in time. */
export function useRecount(cohortId: string, colleges: readonly College[]): Recount {
  const { attempt } = useCommand('progress.recount')
  const [busy, setBusy] = useState<string | null>(null)
  const [told, setTold] = useState<{ readonly sentences: readonly string[]; readonly agrees: boolean }>(
    nothing,
  )
  const count = async (): Promise<void> => {
    setTold(nothing)
    const results: Recounted[] = []
    for (const college of colleges) {
      setBusy(recounting(results.length, colleges.length))
      const { value, trouble } = await attempt({ cohortId, collegeId: college.id })
      if (trouble !== null) {
        setTold({ sentences: [sentenceOf(trouble)], agrees: false })
        break
      }
      results.push({ ...value, ...college })
    }
    setBusy(null)
    if (results.length === colleges.length) setTold(toldOf(results))
  }
  return { run: () => void count(), busy, told: told.sentences, agrees: told.agrees }
}

const nothing = { sentences: [], agrees: false }
