import type { Policy, When } from '../cohort/policy'
import { holds } from '../cohort/policy'
import type { PlaceRuleKey } from './guide-rules'

/** What the cohort's policy says about 生源地: which household counts, and whether work changes it (row G7). */
export type PlaceSettings = Omit<Policy['place'], 'depth'>

export type ChoiceQuestion = 'study' | 'worked' | 'ownHousehold' | 'examMove' | 'familyMoved'
export type PlaceQuestion = 'workPlace' | 'homeBefore' | 'examPlace' | 'newHome'
export type QuestionKey = ChoiceQuestion | PlaceQuestion

/** Question → the key of the chosen answer, or the six digits of a place. */
export type GuideAnswers = Readonly<Partial<Record<QuestionKey, string>>>

export interface GuideQuestion {
  readonly key: QuestionKey
  /** Keys of the answers to choose from; none: a place is asked for. */
  readonly options: readonly string[]
  /** Asked when one of these holds for the settings and the earlier answers; '' stands for a question not asked. */
  readonly when: readonly When[]
}

/** Who is judged by the household at home, and not by where they worked. */
const byHome = { ownHousehold: ['', 'no'] } as const

/**
 * The questions in their order. 高考时为考试迁过户口 and 入学后家庭户口变化 are asked where the answer counts
 * (seeds G §四, D §二.2, R 4): `beforeExam` is notice G, where a family that moved later counts for undergraduates;
 * `currentFamily` is notice D, where the own household counts; `atEntry` is notice R.
 */
// prettier-ignore
const questions: readonly GuideQuestion[] = [
  { key: 'study',        options: ['undergraduate', 'postgraduate'], when: [{}] },
  { key: 'worked',       options: ['no', 'yes'],  when: [{ study: ['postgraduate'], employed: ['yes'] }] },
  { key: 'ownHousehold', options: ['no', 'yes'],  when: [{ worked: ['yes'] }] },
  { key: 'workPlace',    options: [],             when: [{ ownHousehold: ['yes'] }] },
  { key: 'homeBefore',   options: [],             when: [byHome] },
  { key: 'examMove',     options: ['none', 'alone', 'family'], when: [byHome] },
  { key: 'examPlace',    options: [],
    when: [{ examMove: ['family'] }, { examMove: ['alone'], definition: ['atEntry', 'currentFamily'] }] },
  { key: 'familyMoved',  options: ['no', 'yes'],  
    when: [{ ...byHome, definition: ['currentFamily'] }, { study: ['undergraduate'], definition: ['beforeExam'] }] },
  { key: 'newHome',      options: [],             when: [{ familyMoved: ['yes'] }] },
]

interface Outcome {
  readonly when: When
  /** The place that was answered here is the 生源地. */
  readonly take: PlaceQuestion
  readonly rule: PlaceRuleKey
}

/** The first that holds decides. */
// prettier-ignore
const outcomes: readonly Outcome[] = [
  { when: { ownHousehold: ['yes'] },                       take: 'workPlace',  rule: 'worked' },
  { when: { familyMoved: ['yes'] },                        take: 'newHome',    rule: 'familyMoved' },
  { when: { definition: ['atEntry'], examMove: ['none'] }, take: 'homeBefore', rule: 'atEntry' },
  { when: { definition: ['atEntry'] },                     take: 'examPlace',  rule: 'atEntry' },
  { when: { definition: ['currentFamily'], examMove: ['alone'] }, take: 'examPlace', rule: 'currentFamily' },
  { when: { examMove: ['family'] },                        take: 'examPlace',  rule: 'familyAtExam' },
  { when: { examMove: ['alone'] },                         take: 'homeBefore', rule: 'examOnly' },
  { when: { worked: ['yes'] },                             take: 'homeBefore', rule: 'workedWithout' },
  { when: { worked: ['no'] },                              take: 'homeBefore', rule: 'straightOn' },
  { when: { definition: ['currentFamily'] },               take: 'homeBefore', rule: 'currentFamily' },
  { when: {},                                              take: 'homeBefore', rule: 'beforeExam' },
]

export interface GuideResult {
  /** Six digits. */
  readonly place: string
  readonly rule: PlaceRuleKey
}

export interface Guide {
  /** Questions that are answered, in order; what was answered to others counts for nothing. */
  readonly answered: readonly GuideQuestion[]
  /** The one to answer next; null when all are. */
  readonly next: GuideQuestion | null
  readonly result: GuideResult | null
}

/** Where these answers have led by the cohort's rule, and what is still to be asked. */
export function guideOf(settings: PlaceSettings, answers: GuideAnswers): Guide {
  const facts: Record<string, string> = {
    definition: settings.definition,
    employed: settings.employedPostgraduates ? 'yes' : 'no',
  }
  const answered: GuideQuestion[] = []
  for (const question of questions) {
    if (!question.when.some((when) => holds(when, facts))) continue
    const answer = answers[question.key] ?? ''
    if (!isAnswer(question, answer)) return { answered, next: question, result: null }
    facts[question.key] = answer
    answered.push(question)
  }
  const outcome = outcomes.find(({ when }) => holds(when, facts))
  const place = outcome === undefined ? undefined : facts[outcome.take]
  const result = outcome === undefined || place === undefined ? null : { place, rule: outcome.rule }
  return { answered, next: null, result }
}

const isAnswer = ({ options }: GuideQuestion, answer: string): boolean =>
  options.length === 0 ? /^\d{6}$/.test(answer) : options.includes(answer)

/** Before anything is asked: 学历层次 as the roster has it, '' where it does not tell. */
export const studyOf = (level: string): string =>
  /研究生|硕士|博士/.test(level) ? 'postgraduate' : /本科|专科|高职/.test(level) ? 'undergraduate' : ''
