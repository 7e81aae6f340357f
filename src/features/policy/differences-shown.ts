import type { Question } from '../../../domain/cohort/policy'
import type { PolicyDifference } from '../../../domain/cohort/policy-differences'
import { partWords, texts, valueWords } from '../../texts/policy'
import { editing, partSummary } from '../../texts/policy-editing'
import { conditionShown, pathWords, valueShown } from './policy-words'
import type { Names } from './policy-names'

/** A difference in the words of the office. */
export interface DifferenceShown {
  readonly where: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** Differences as they are read before saving, and beside each version. */
export const differencesShown = (
  differences: readonly PolicyDifference[],
  names: Names,
): readonly DifferenceShown[] =>
  differences.flatMap((difference) => {
    const whole = wholePart(difference.where, differences)
    if (whole !== null)
      return difference.where === `${whole}.name` ? [partShown(whole, differences, names)] : []
    return difference.where === 'survey' ? surveyShown(difference) : [plainShown(difference, names)]
  })

const plainShown = ({ where, before, after }: PolicyDifference, names: Names): DifferenceShown => ({
  where,
  label: pathWords(where, names),
  before: valueShown(where, before, names),
  after: valueShown(where, after, names),
})

/** The slot or event that came or went and that this is a part of, e.g. `slots.photo`; null: neither. */
function wholePart(where: string, differences: readonly PolicyDifference[]): string | null {
  const [head = '', key = ''] = where.split('.')
  if (head !== 'slots' && head !== 'lockEvents') return null
  const whole = `${head}.${key}`
  const name = differences.find((one) => one.where === `${whole}.name`)
  // Each of them has a name: where one side has none, it has none of it.
  return name !== undefined && (name.before === null || name.after === null) ? whole : null
}

/** What came or went as a whole: one line instead of one for each of its parts. */
function partShown(whole: string, differences: readonly PolicyDifference[], names: Names): DifferenceShown {
  const parts = differences.filter(({ where }) => where.startsWith(`${whole}.`))
  const came = parts.some(({ after }) => after !== null)
  const said = parts.flatMap(({ where, before, after }) => {
    const value = came ? after : before
    const rest = where.slice(whole.length + 1)
    if (value === null || value === '' || rest === 'name') return []
    const label = pathWords(where, names).split(' · ').slice(2).join(' · ')
    return [partSummary(label, valueShown(where, value, names))]
  })
  const summary = said.join('；')
  const [before, after] = came ? [texts.none, summary] : [summary, texts.none]
  return { where: whole, label: pathWords(whole, names), before, after }
}

const questionsIn = (json: PolicyDifference['before']): readonly Question[] =>
  typeof json === 'string' ? (JSON.parse(json) as readonly Question[]) : []

/** Question by question: what came, what went, what says something else; and the order, where it is another. */
function surveyShown({ before, after }: PolicyDifference): readonly DifferenceShown[] {
  const [old, now] = [questionsIn(before), questionsIn(after)]
  const ids = [...new Set([...now, ...old].map(({ id }) => id))]
  const rows = ids.map((id): DifferenceShown => ({
    where: `survey.${id}`,
    label: placeOf(id, now) ?? placeOf(id, old) ?? partWords['survey'] ?? '',
    before: questionShown(id, old),
    after: questionShown(id, now),
  }))
  const common = (one: readonly Question[], other: readonly Question[]): readonly Question[] =>
    one.filter(({ id }) => other.some((question) => question.id === id))
  const order = (survey: readonly Question[]): string => survey.map(({ text }) => text).join('、')
  const [oldOrder, newOrder] = [common(old, now), common(now, old)]
  const moved = oldOrder.some(({ id }, at) => newOrder[at]?.id !== id)
  return [
    ...rows.filter((row) => row.before !== row.after),
    ...(moved
      ? [{ where: 'survey', label: editing.order, before: order(oldOrder), after: order(newOrder) }]
      : []),
  ]
}

function placeOf(id: string, survey: readonly Question[]): string | null {
  const at = survey.findIndex((question) => question.id === id)
  return at === -1 ? null : `${partWords['survey'] ?? ''} · ${editing.place(at)}`
}

/** `毕业意向（单选：就业、升学；必答）`, with what it is asked after; 没有 where it is not. */
export function questionShown(id: string, survey: readonly Question[]): string {
  const question = survey.find((one) => one.id === id)
  if (question === undefined) return texts.none
  const { text, kind, options, required, when } = question
  const asked = (key: string): string => {
    const earlier = survey.find((one) => one.id === key)
    return earlier === undefined ? key : `「${earlier.text}」`
  }
  const kindWord = valueWords['kind']?.[kind] ?? kind
  const about = [
    options.length === 0 ? kindWord : `${kindWord}：${options.join('、')}`,
    required ? editing.mustAnswer : editing.mayAnswer,
    ...(when === null ? [] : [conditionShown(when, asked)]),
  ]
  return `${text}（${about.join('；')}）`
}
