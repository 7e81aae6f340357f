import { Banner } from '../../components/banner'
import { sentenceOf } from '../../lib/cloud'
import { texts } from '../../texts/preview'
import type { Submission } from './use-submission'

/** Why it was not submitted, in a sentence that says what to do. */
export function Refused({ submission: { trouble } }: { submission: Submission }) {
  if (trouble === null) return null
  return <Banner tone="danger">{trouble === 'notSent' ? texts.notSent : sentenceOf(trouble)}</Banner>
}
