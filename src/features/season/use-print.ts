import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { openPaperAt } from '../../lib/open-paper'
import { forget, keep, readKept } from '../../lib/storage'
import { afterStep, keptJob, type PrintJob } from './print-job'

/** An address is not used in its last moments: the file has to arrive before it ends. Milliseconds. */
const SPARE_MS = 60_000

type Answer = Output<'report.print'>

/** What is being done now. */
type Working = 'print' | 'fetch'

export interface Print {
  /** What was begun here and is not forgotten yet; null before. */
  readonly job: PrintJob | null
  readonly working: Working | null
  readonly trouble: Trouble | null
  readonly start: (collegeId: string | null) => void
  readonly goOn: () => void
  /** Opens the finished file under this name. */
  readonly download: (name: string) => void
  /** Lets the job go: its file ends by itself. */
  readonly letGo: () => void
}

/** After these the job is no use any more. */
const over: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>(['printMissing', 'nothingToPrint'])

/** 批量打印, step by step; what was reached is kept on the device. */
export function usePrint(cohortId: string): Print {
  const key = `print:${cohortId}`
  const [job, setJob] = useState(() => keptJob(readKept(key)))
  const [working, setWorking] = useState<Working | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const address = useRef<Pick<Answer, 'url' | 'until'> | null>(null)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const letGo = useCallback((): void => {
    forget(key)
    setJob(null)
    address.current = null
  }, [key])

  /** One step; throws what the call throws. */
  const step = async (collegeId: string | null, before: string | null): Promise<PrintJob> => {
    const answer = await call('report.print', { cohortId, collegeId, job: before })
    const reached = afterStep(collegeId, answer)
    keep(key, reached)
    address.current = answer
    if (!gone.current) setJob(reached)
    return reached
  }

  const doing = async (what: Working, work: () => Promise<void>): Promise<void> => {
    if (working !== null) return
    setWorking(what)
    setTrouble(null)
    try {
      await work()
    } catch (error) {
      const why = troubleOf(error)
      if (over.has(why.code)) letGo()
      setTrouble(why)
    }
    setWorking(null)
  }

  const walk = (collegeId: string | null, from: string | null): Promise<void> =>
    doing('print', async () => {
      let reached = await step(collegeId, from)
      while (!reached.done && !gone.current) reached = await step(collegeId, reached.job)
    })

  const download = (name: string): Promise<void> =>
    doing('fetch', async () => {
      if (job === null) return
      if (!isUsable(address.current)) await step(job.collegeId, job.job)
      const url = address.current?.url ?? null
      if (url !== null) await openPaperAt(url, name)
    })

  return {
    job,
    working,
    trouble,
    start: (collegeId) => {
      letGo()
      void walk(collegeId, null)
    },
    goOn: () => {
      if (job !== null) void walk(job.collegeId, job.job)
    },
    download: (name) => void download(name),
    letGo: () => {
      setTrouble(null)
      letGo()
    },
  }
}

const isUsable = (address: Pick<Answer, 'url' | 'until'> | null): boolean =>
  address !== null && address.url !== null && (address.until ?? 0) - SPARE_MS > serverNow()
