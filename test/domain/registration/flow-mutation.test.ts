import { correctionRules, decideCorrectionBy } from '../../../domain/registration/correction-flow'
import { destinationRules } from '../../../domain/registration/destination-flow'
import { decideBy, type Rules } from '../../../domain/registration/flow'
import { sourceRules } from '../../../domain/registration/source-flow'
import { correctionStories } from './stories/correction-stories'
import { destinationStories } from './stories/destination-stories'
import { sourceStories } from './stories/source-stories'
import type { Decide, Story } from './stories/story'
import { correctionMutants } from './mutants/correction-mutants'
import { mutantsOf, type Mutant } from './mutants/flow-mutants'

/**
 * Takes every row, guard, branch, `by` condition and target out of the tables, one at a time: a table
 * that no longer says what the notices say must fail a story.
 */
interface Trial<Decider> {
  readonly stories: readonly Story<Decider>[]
  readonly rules: Decider
  readonly mutants: readonly { readonly name: string; readonly event?: string; readonly decide: Decider }[]
}

const failing = <Decider>(stories: readonly Story<Decider>[], decide: Decider): string[] =>
  stories.flatMap(({ title, run }) => {
    try {
      run(decide)
      return []
    } catch {
      return [title]
    }
  })

const passes = <Decider>(stories: readonly Story<Decider>[], decide: Decider): boolean =>
  stories.every((story) => failing([story], decide).length === 0)

/** Names of the mutants that no story noticed. A mutant that loops or throws by itself counts as noticed. */
const survivors = <Decider>({ stories, mutants }: Trial<Decider>): string[] =>
  mutants.filter(({ decide, event }) => passes(heardFirst(stories, event), decide)).map(({ name }) => name)

/** The stories of the changed row's own event are the likeliest to notice. */
const heardFirst = <Decider>(
  stories: readonly Story<Decider>[],
  event: string | undefined,
): Story<Decider>[] => [
  ...stories.filter(({ about }) => about === event),
  ...stories.filter(({ about }) => about !== event),
]

const decided = <Event extends string>(mutants: readonly Mutant<Rules<Event>>[]) =>
  mutants.map(({ rules, ...mutant }): Trial<Decide<Event>>['mutants'][number] => ({
    ...mutant,
    decide: decideBy(rules),
  }))

const source = {
  stories: sourceStories,
  rules: decideBy(sourceRules),
  mutants: decided(mutantsOf(sourceRules)),
}
const destination = {
  stories: destinationStories,
  rules: decideBy(destinationRules),
  mutants: decided(mutantsOf(destinationRules)),
}
const correction = {
  stories: correctionStories,
  rules: decideCorrectionBy(correctionRules),
  mutants: correctionMutants(correctionRules).map(({ name, rules }) => ({
    name,
    decide: decideCorrectionBy(rules),
  })),
}

describe('The tables say what the notices say, and nothing in them is without effect', () => {
  test('The tables as they are pass every story.', () => {
    expect(failing(source.stories, source.rules)).toEqual([])
    expect(failing(destination.stories, destination.rules)).toEqual([])
    expect(failing(correction.stories, correction.rules)).toEqual([])
  })

  test('Every change to the source rules fails a story.', () => {
    expect(source.mutants.length).toBeGreaterThan(150)
    expect(survivors(source)).toEqual([])
  })

  test('Every change to the destination rules fails a story.', () => {
    expect(destination.mutants.length).toBeGreaterThan(150)
    expect(survivors(destination)).toEqual([])
  })

  test('Every change to the correction rules fails a story.', () => {
    expect(correction.mutants.length).toBeGreaterThan(30)
    expect(survivors(correction)).toEqual([])
  })

  test('A story that asks for nothing would let every mutant live, so the trial can fail.', () => {
    const { mutants, rules } = correction
    expect(
      survivors({ mutants, rules, stories: [{ title: 'Nothing.', about: 'nothing', run: () => undefined }] }),
    ).toHaveLength(mutants.length)
  })
})
