import type { FaqFacts, Question } from '../../texts/faq'

/** A question with the answer that fits the asking person's cohort. */
export interface Answered {
  readonly id: string
  readonly question: string
  readonly answer: string
}

const answerOf = ({ answer }: Question, facts: FaqFacts): string =>
  typeof answer === 'string' ? answer : answer(facts)

const folded = (text: string): string => text.toLowerCase().normalize('NFKC')

/** Where a word is found: what is asked counts more than what is answered. */
const QUESTION = 4
const WORDS = 2
const ANSWER = 1

/**
 * Questions in which every word of the search is found, the best first; all of them, in their order, while nothing
 * is searched for. Without a space between them, words are taken as one: 「改生源地」 also finds 生源地.
 */
export function findQuestions(
  questions: readonly Question[],
  facts: FaqFacts,
  search: string,
): readonly Answered[] {
  const wanted = folded(search)
    .split(/[\s，。？、]+/u)
    .filter((word) => word !== '')
  const found = questions.flatMap((question) => {
    const answer = answerOf(question, facts)
    const weights = wanted.map((word) => weightOf({ ...question, answer }, word))
    if (weights.some((weight) => weight === 0)) return []
    const weight = weights.reduce((sum, one) => sum + one, 0)
    return [{ weight, shown: { id: question.id, question: question.question, answer } }]
  })
  return [...found].sort((one, other) => other.weight - one.weight).map(({ shown }) => shown)
}

function weightOf(text: { question: string; words: string; answer: string }, word: string): number {
  const whole = weightOfPart(text, word)
  if (whole > 0 || word.length <= SHORTEST_PART) return whole
  // Nobody types spaces between Chinese words: most pairs of neighbours have to be found.
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + SHORTEST_PART))
  const found = pairs.map((pair) => weightOfPart(text, pair)).filter((weight) => weight > 0)
  if (found.length < pairs.length * MOST) return 0
  return found.reduce((sum, one) => sum + one, 0) / pairs.length
}

/** Characters. */
const SHORTEST_PART = 2
const MOST = 0.6

function weightOfPart(
  { question, words, answer }: { question: string; words: string; answer: string },
  part: string,
): number {
  const has = (text: string, weight: number): number => (folded(text).includes(part) ? weight : 0)
  return has(question, QUESTION) + has(words, WORDS) + has(answer, ANSWER)
}
