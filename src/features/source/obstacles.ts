import { problemSentences } from '../../../domain/messages'
import { openQuestions } from '../../../domain/registration/survey'
import { obstacles as words } from '../../texts/preview'
import { allFields, openProblems, type Form, type Own, type Problem, type Problems } from './model'
import type { SourceProofs } from './source-proofs'

/** Where one thing is mended. */
export type ObstacleKind = 'field' | 'proof' | 'survey' | 'realName'

/** One thing that stands between the form and its submission. */
export interface Obstacle {
  readonly kind: ObstacleKind
  /** A field, a slot; of the others nothing more is needed. */
  readonly key: string
  readonly label: string
  readonly help: string
}

export interface Looked {
  readonly own: Own
  readonly form: Form
  readonly proofs: SourceProofs
  /** What the server found when it was last asked: fields, or questions of the survey. */
  readonly refused: Problems
}

/** [B2] Everything at once, in the order of the form: fields, pictures, the survey, the real-name check. */
export function obstaclesOf({ own, form, proofs, refused }: Looked): readonly Obstacle[] {
  const fields = fieldObstacles(form, { ...openProblems(form), ...refused })
  const pictures = proofs.missing
    .filter(({ slot }) => slot.purpose !== 'identity')
    .map(({ slot }): Obstacle => ({ kind: 'proof', key: slot.key, label: slot.name, help: words.notBrought }))
  return [...fields, ...pictures, ...surveyObstacle(own, refused), ...realNameObstacle(own)]
}

function fieldObstacles(form: Form, problems: Problems): readonly Obstacle[] {
  return allFields(form).flatMap(({ key, label }): Obstacle[] => {
    const problem: Problem | undefined = problems[key]
    return problem === undefined ? [] : [{ kind: 'field', key, label, help: problemSentences[problem] }]
  })
}

function surveyObstacle({ survey: { questions, answers } }: Own, refused: Problems): readonly Obstacle[] {
  const open = { ...openQuestions(questions, answers), ...refused }
  const count = questions.filter(({ id }) => Object.hasOwn(open, id)).length
  return count === 0 ? [] : [{ kind: 'survey', key: 'survey', label: words.survey, help: words.open(count) }]
}

/** Only what the graduate has to do: a picture that waits for a look stops nobody from submitting. */
const realNameHelp = {
  notNeeded: null,
  needed: words.realNameNeeded,
  pending: null,
  refused: words.realNameRefused,
  passed: null,
} as const satisfies Readonly<Record<Own['checks']['realName']['state'], string | null>>

function realNameObstacle({ checks: { realName } }: Own): readonly Obstacle[] {
  const help = realNameHelp[realName.state]
  if (help === null) return []
  const why = realName.reason === '' ? '' : `：${realName.reason}`
  return [{ kind: 'realName', key: 'realName', label: words.realName, help: `${help}${why}` }]
}
