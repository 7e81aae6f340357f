import { useState } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import { sentenceOf } from '../../lib/cloud'
import { useCohort, type ChosenCohort } from '../../lib/cohort'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { chooseAnother, texts } from '../../texts/queue'
import { leaseText, reviewTime, type ReviewTime } from './queue-view'
import { useClaim } from './use-claim'
import { useQueue, type Queue } from './use-queue'

export interface QueuePageState extends ChosenCohort {
  readonly flow: FlowName
  readonly setFlow: (flow: string) => void
  readonly queue: Queue
  readonly time: ReviewTime
  /** What came of the last tap, when no record came of it. */
  readonly notice: string | null
  readonly claiming: boolean
  /** Takes the next record (null) or the tapped one, and opens it. */
  readonly start: (id: string | null) => void
}

/** Everything the page of the queue does. */
export function useQueuePage(): QueuePageState {
  const chosen = useCohort()
  const [flow, setFlow] = useState<FlowName>('source')
  const [notice, setNotice] = useState<string | null>(null)
  const cohortId = chosen.cohort?.id ?? ''
  const queue = useQueue(cohortId, flow)
  const { claim, busy, trouble } = useClaim()

  /** Somebody is at the tapped record, or it is gone: say who, as far as the list knows. */
  const whyNot = (id: string | null): string => {
    if (id === null) return texts.nothingFree
    const row = queue.rows.find((one) => one.id === id)
    const held = row === undefined || row.lease?.mine === true ? undefined : leaseText(row, serverNow())
    return held === undefined ? texts.goneMeanwhile : chooseAnother(held)
  }
  const start = async (id: string | null): Promise<void> => {
    if (busy) return
    setNotice(null)
    const review = await claim({ cohortId, flow, id })
    if (review === undefined) return
    if (review === null) setNotice(whyNot(id))
    else open('review', { id: review.id, flow, cohort: cohortId })
  }
  return {
    ...chosen,
    flow,
    setFlow: (key) => {
      setNotice(null)
      setFlow(key === 'destination' ? 'destination' : 'source')
    },
    queue,
    time: reviewTime(queue.window, serverNow()),
    notice: trouble === null ? notice : sentenceOf(trouble),
    claiming: busy,
    start: (id) => void start(id),
  }
}
