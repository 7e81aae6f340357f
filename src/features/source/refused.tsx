import { Banner } from '../../components/banner'
import { sentenceOf } from '../../lib/cloud'
import { useNow } from '../../lib/now'
import { sendingAgain, sendsAgain, texts } from '../../texts/preview'
import type { Submission } from './use-submission'

/** Why it was not submitted, in a sentence that says what to do; of a busy server, when it is sent again. */
export function Refused({ submission: { trouble, againAt } }: { submission: Submission }) {
  if (againAt !== null) return <Waiting until={againAt} />
  if (trouble === null) return null
  if (trouble !== 'notSent' && trouble.code === 'busy') return <Banner tone="info">{sendingAgain}</Banner>
  return <Banner tone="danger">{trouble === 'notSent' ? texts.notSent : sentenceOf(trouble)}</Banner>
}

function Waiting({ until }: { until: number }) {
  const now = useNow(1000)
  return (
    <Banner tone="info" icon="hourglass">
      {sendsAgain(Math.max(1, Math.ceil((until - now) / 1000)))}
    </Banner>
  )
}
