import type { ReportState } from '../../domain/registration/report-state'
import { html, nothing, type Html } from './html'
import { icon, type IconName } from './icons'
import { texts, type Notice, type StateText } from './texts'

export type Tone = 'success' | 'warn' | 'danger' | 'info' | 'plain'

/** A state is an icon, a word and a tone; each alone tells it. */
export const looks: Readonly<Record<ReportState | Notice, readonly [IconName, Tone]>> = {
  valid: ['shield', 'success'],
  expired: ['clock', 'warn'],
  void: ['barred', 'danger'],
  replaced: ['swap', 'info'],
  unknown: ['search', 'plain'],
  forged: ['alarm', 'danger'],
  tooOften: ['glass', 'warn'],
  busy: ['glass', 'info'],
  method: ['warning', 'plain'],
  notOurForm: ['warning', 'plain'],
  unexpected: ['warning', 'plain'],
}

/** A large mark, the word, and what it means: the first thing on every page but that of a report in force. */
export function stateHead(state: ReportState | Notice, { word, means }: StateText): Html {
  const [name, tone] = looks[state]
  return html`<div class="mark ${tone}">${icon(name)}</div>
    <h1 class="word ${tone}-word">${word}</h1>
    <p class="means">${means}</p>`
}

/** What the receiver does now. */
export function todo({ todo: sentences }: StateText): Html {
  return html`<section class="todo">
    <h2>${texts.todo}</h2>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`
}

/** Label and value, one a row. */
export const rows = (pairs: readonly (readonly [label: string, value: string])[]): Html =>
  pairs.length === 0
    ? nothing
    : html`<dl>
        ${pairs.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`

/** Back to the empty form. */
export const toForm = (words: string): Html => html`<p class="more"><a class="link" href="?">${words}</a></p>`
