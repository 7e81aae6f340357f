import type { Output } from '../../../domain/contract/contract'
import { noticeSentences } from '../../../domain/messages'
import { noticeKinds } from '../../../domain/registration/change'
import type { FlowName } from '../../../domain/registration/standing'
import { unreached } from '../../texts/push'
import { codeWords, whenWords } from './history-view'

export type UnreachedPage = Output<'notice.unreached'>

/** A message that did not reach a graduate. */
export interface UnreachedShown {
  readonly id: string
  /** The record that it is about, and the flow in which that is looked at. */
  readonly about: string
  readonly flow: FlowName
  readonly head: string
  readonly what: string
  readonly why: string
}

/** All rows, each once: one that was added between two pages moves the others along. */
export function unreachedShown(pages: readonly UnreachedPage[], now: number): readonly UnreachedShown[] {
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row]))
  return [...rows.values()].map(({ id, at, notice, state, code, registrationId, studentNo, name }) => {
    const kind = noticeKinds.find((one) => one === notice)
    return {
      id,
      about: registrationId,
      flow: /^(?:destination|household)/u.test(notice) ? 'destination' : 'source',
      head: `${name} ${studentNo}`,
      what: kind === undefined ? unreached.other : noticeSentences[kind],
      why: [whenWords(at, now), unreached.states[state], ...codeWords(code)].join('，'),
    }
  })
}
