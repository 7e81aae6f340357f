import { normaliseName, type NameRefusal } from '../../domain/people/names'
import type { Instant } from '../../domain/registration/registration'
import { readNumber, shownNumber } from '../door/report-numbers'
import { noteCall } from '../door/note-call'
import { DatabaseBusy } from '../store/database'
import type { LogLine } from '../store/log'
import type { Meter } from '../store/meter'
import { checkScanned, checkTyped, type CheckMeans, type Verdict } from './check'
import { type FormProblems } from './form'
import type { HttpAnswer } from './page'
import { formPage, noticePage, verdictPage } from './pages'
import { readAsked, type Asked } from './request'
import type { Problem } from './texts'

export interface ReportPlatform extends CheckMeans {
  /** The platform's word on who calls. Visitors of a page are nobody; whoever is somebody came another way. */
  readonly openid: string
  readonly fromAppid: string
  readonly log: (line: LogLine) => void
  readonly meter: Meter
}

/** What is not an HTTP request of a visitor. */
const refusal = { ok: false, error: { code: 'notAllowed' } } as const

const BUSY_SECONDS = 5
const TOO_OFTEN_SECONDS = 600

/** Answers an HTTP event with a page, whatever was sent; anything else is refused without a look at it. */
export async function answer(event: unknown, platform: ReportPlatform): Promise<HttpAnswer | typeof refusal> {
  const asked = readAsked(event)
  if (asked === null || platform.openid !== '' || platform.fromAppid !== '') return refusal
  const end = platform.meter.begin()
  const page = await pageFor(asked, platform)
  const named = { function: 'report', call: `report.${asked.kind}`, requestId: '' } as const
  await noteCall(platform, { ...named, outcome: outcomeOf(page), ...end() })
  return page
}

/** In the words by which calls are counted. */
function outcomeOf({ statusCode }: HttpAnswer): string {
  if (statusCode === 500) return 'unexpected'
  if (statusCode === 503) return 'busy'
  return statusCode >= 400 ? 'refused' : 'ok'
}

async function pageFor(asked: Asked, platform: ReportPlatform): Promise<HttpAnswer> {
  try {
    return await answered(asked, platform)
  } catch (error) {
    if (error instanceof DatabaseBusy) return busyPage(BUSY_SECONDS)
    // The kind of a bug is worth a line; its message may hold data of a person and is not.
    const kind = error instanceof Error ? error.name : typeof error
    platform.log({ level: 'error', function: 'report', asked: asked.kind, kind })
    return noticePage('unexpected', { status: 500 })
  }
}

async function answered(asked: Asked, platform: ReportPlatform): Promise<HttpAnswer> {
  switch (asked.kind) {
    case 'form':
      return knownNumber(asked.number)
    case 'scanned':
      return judgedPage(await checkScanned(platform, asked), platform)
    case 'typed':
      return lookedUp(asked, platform)
    case 'method':
      return noticePage('method', { status: 405, headers: { allow: 'GET, POST' } })
    case 'notOurForm':
      return noticePage('notOurForm', { status: 400 })
  }
}

/** The form, with the number in it when a link brought one without its tag. */
function knownNumber(text: string): HttpAnswer {
  const number = readNumber(text)
  if (text === '' || number !== null)
    return formPage({ number: number === null ? '' : shownNumber(number), name: '' }, {})
  return formPage({ number: text, name: '' }, { number: 'numberWrong' })
}

async function lookedUp(
  typed: Extract<Asked, { readonly kind: 'typed' }>,
  platform: ReportPlatform,
): Promise<HttpAnswer> {
  const number = readNumber(typed.number)
  const name = normaliseName(typed.name)
  // Nothing was compared yet, so what was typed may stand in the form again to be mended.
  if (number === null || !name.ok) {
    const problems: FormProblems = {
      ...(number === null && { number: typed.number.trim() === '' ? 'numberMissing' : 'numberWrong' }),
      ...(!name.ok && { name: nameProblems[name.error] }),
    }
    return formPage(typed, problems)
  }
  const outcome = await checkTyped(platform, { number, name: name.value, address: typed.address })
  if (outcome === 'tooOften')
    return noticePage('tooOften', { status: 429, headers: { 'retry-after': String(TOO_OFTEN_SECONDS) } })
  return judgedPage(outcome, platform)
}

const judgedPage = (
  outcome: Verdict | { readonly fullUntil: Instant },
  { now }: Pick<ReportPlatform, 'now'>,
): HttpAnswer =>
  'fullUntil' in outcome ? busyPage(secondsUntil(outcome.fullUntil, now)) : verdictPage(outcome, now)

const nameProblems: Readonly<Record<NameRefusal, Problem>> = {
  nameMissing: 'nameMissing',
  nameTooLong: 'nameWrong',
  nameInvalid: 'nameWrong',
}

const secondsUntil = (instant: Instant, now: Instant): number => Math.ceil((instant - now) / 1_000)

const busyPage = (seconds: number): HttpAnswer =>
  noticePage('busy', { status: 503, headers: { 'retry-after': String(seconds) } })
