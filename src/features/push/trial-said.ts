import type { Input, Output } from '../../../domain/contract/contract'
import { trialAnswers } from '../../texts/push'
import { codeWords } from './history-view'

export type Channel = Input<'push.test'>['channel']
type Tried = Output<'push.test'>

export interface TrialSaid {
  readonly tone: 'success' | 'warn' | 'danger'
  readonly sentence: string
  /** Agreeing to one more message of WeChat would help. */
  readonly mayAllow: boolean
}

/** What 企业微信 answers to more than twenty texts in a minute. */
const TOO_MANY = '45009'

function keyOf(channel: Channel, { state, code }: Tried): string {
  if (channel === 'robot' && state === 'later' && code === TOO_MANY) return 'busy'
  // Without a code nobody was asked: there is no robot, or no template.
  if (code === '' && ((channel === 'robot' && state === 'refused') || state === 'failed')) return 'unset'
  return state
}

/** What came of a trial, in a sentence that says what to do. */
export function trialSaid(channel: Channel, tried: Tried): TrialSaid {
  const { state, code } = tried
  const sentences: Readonly<Record<string, string>> = trialAnswers[channel]
  const sentence = sentences[keyOf(channel, tried)] ?? sentences['failed'] ?? ''
  const why = state === 'failed' ? codeWords(code) : []
  return {
    tone: state === 'sent' ? 'success' : state === 'failed' || state === 'refused' ? 'danger' : 'warn',
    sentence: why.length === 0 ? sentence : `${sentence}（${why.join('')}）`,
    mayAllow: channel === 'message' && (state === 'notAgreed' || state === 'refused'),
  }
}
