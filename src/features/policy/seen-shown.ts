import type { Output } from '../../../domain/contract/contract'
import { problemSentences } from '../../../domain/messages'
import { askedQuestions, chosen, openQuestions } from '../../../domain/registration/survey'
import { texts as home } from '../../texts/home'
import { pageWords, valueWords } from '../../texts/policy'
import { editing } from '../../texts/policy-editing'

type Seen = Output<'policy.preview'>

/** What a student may start, in the words of their own pages; what goes with something else has none. */
const deeds: readonly (readonly [events: readonly string[], words: string])[] = [
  [['save', 'submit'], home.titles.source],
  [['attach', 'detach'], pageWords.proofs],
  [['withdraw'], pageWords.withdraw],
  [['edit'], pageWords.contact],
  [['askRevoke'], pageWords.askRevoke],
]

/** What this student may do now, one after the other; empty: nothing. */
export const deedsShown = ({ actions }: Pick<Seen, 'actions'>): readonly string[] =>
  deeds.flatMap(([events, words]) => (events.some((event) => actions.includes(event)) ? [words] : []))

export interface Shown {
  readonly key: string
  readonly label: string
  readonly value: string
}

/** What this student is to bring, and what of it is still missing. */
export const wantedShown = ({ wanted }: Pick<Seen, 'wanted'>): readonly Shown[] =>
  wanted.map(({ slot, name, required, missing }) => ({
    key: slot,
    label: name,
    value: missing ? pageWords.missing : required ? pageWords.given : pageWords.optional,
  }))

export interface QuestionShown extends Shown {
  /** How it is answered, and whether it has to be. */
  readonly help: string
  /** Why it keeps the student from submitting; undefined where it does not. */
  readonly error: string | undefined
}

/** The questions as this student is asked, by what they have answered already. */
export function questionsShown({ questions, answers }: Seen['form']['survey']): readonly QuestionShown[] {
  const open = openQuestions(questions, answers)
  return askedQuestions(questions, answers).map(({ id, text, kind, options, required }) => {
    const word = valueWords['kind']?.[kind] ?? kind
    const problem = open[id]
    return {
      key: id,
      label: text,
      value: chosen(answers[id] ?? '').join('、'),
      help: [
        options.length === 0 ? word : `${word}：${options.join('、')}`,
        required ? editing.mustAnswer : editing.mayAnswer,
      ].join('；'),
      error: problem === undefined ? undefined : problemSentences[problem],
    }
  })
}
