import { reportTitles } from '../../domain/registration/report-content'
import type { Instant, Report } from '../../domain/registration/registration'
import { shownNumber } from '../door/report-numbers'
import type { Verdict } from './check'
import { endWords, instantWords } from '../../domain/china-time'
import { lookUpForm, type Filled, type FormProblems } from './form'
import { html, type Html } from './html'
import { band, icon } from './icons'
import { pageAnswer, type HttpAnswer } from './page'
import { looks, rows, stateHead, todo, toForm } from './parts'
import { noticeTexts, stateTexts, texts, type Notice } from './texts'

/** Where everybody begins, and where what was typed wrong is mended. */
export function formPage(filled: Filled, problems: FormProblems): HttpAnswer {
  const wrong = Object.keys(problems).length > 0
  const main = html`<h1 class="title">${texts.title}</h1>
    <p class="intro">${texts.intro}</p>
    ${lookUpForm(filled, problems)}`
  return pageAnswer({ title: texts.check, main, status: wrong ? 400 : 200, sends: true })
}

/** The answer to a look-up: one of six, told apart. Only a report in force shows what it says. */
export function verdictPage(verdict: Verdict, now: Instant): HttpAnswer {
  const { state } = verdict
  const text = stateTexts[state]
  if (!('report' in verdict)) {
    const main = html`<div class="card" data-state="${state}">${stateHead(state, text)}</div>
      ${todo(text)} ${lookUpForm({ number: '', name: '' }, {})}`
    return pageAnswer({ title: text.word, main, status: 200, sends: true })
  }
  const { report } = verdict
  const card = verdict.state === 'valid' ? paper(report, now) : withdrawn(verdict, now)
  const main = html`<div class="card" data-state="${state}">${card}</div>
    ${todo(text)} ${toForm(texts.another)}`
  return pageAnswer({ title: text.word, main, status: 200 })
}

type Row = readonly [label: string, value: string]

const issuedAt = (report: Report): Row => [texts.issuedAt, instantWords(report.issuedAt)]
const validUntil = (report: Report): Row => [texts.validUntil, endWords(report.validUntil)]
const checkedAt = (now: Instant): Row => [texts.checkedAt, instantWords(now)]

/** A report in force, as it stands on the paper. */
function paper(report: Report, now: Instant): Html {
  const [name, tone] = looks.valid
  return html`${band}
    <p class="issuer">${report.issuer}</p>
    <h1 class="paper">${reportTitles[report.kind]}</h1>
    <p class="tag ${tone}">${icon(name)}<span>${stateTexts.valid.word}</span></p>
    <p class="means">${stateTexts.valid.means}</p>
    <p class="label">${texts.number}</p>
    <p class="number">${shownNumber(report._id)}</p>
    <div class="cut"></div>
    ${rows([
      ...report.lines.map(({ label, value }) => [label, value] as const),
      issuedAt(report),
      validUntil(report),
      checkedAt(now),
    ])}`
}

/** A report that was issued and is not in force: nothing of what it says, nor a time that counts no more. */
function withdrawn({ state, report }: Extract<Verdict, { readonly report: Report }>, now: Instant): Html {
  const ended = state === 'expired' ? [validUntil(report)] : []
  return html`${stateHead(state, stateTexts[state])}
    <div class="cut"></div>
    ${rows([[texts.number, shownNumber(report._id)], issuedAt(report), ...ended, checkedAt(now)])}`
}

/** A page that answers something else than what was asked. */
export function noticePage(
  notice: Notice,
  { status, headers = {} }: { readonly status: number; readonly headers?: Readonly<Record<string, string>> },
): HttpAnswer {
  const text = noticeTexts[notice]
  const main = html`<div class="card" data-notice="${notice}">${stateHead(notice, text)}</div>
    ${todo(text)} ${toForm(texts.again)}`
  return pageAnswer({ title: text.word, main, status, headers })
}
