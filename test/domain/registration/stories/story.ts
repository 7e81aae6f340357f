import type { Window } from '../../../../domain/cohort/cohort'
import type { Attempt } from '../../../../domain/registration/attempt'
import type { Result } from '../../../../domain/result'

/**
 * Stories are written from the notices and the model, and never from the tables: each is handed whatever
 * decides, and throws when it decides otherwise than the notices say.
 */
export interface Story<Decide> {
  readonly title: string
  /** The event it tells of. */
  readonly about: string
  readonly run: (decide: Decide) => void
}

interface Place {
  readonly to: { readonly status: string; readonly level: number }
}
export type Decide<Event extends string> = (event: Event, attempt: Attempt) => Result<Place, string>

const inWords = (outcome: Result<Place, string>): string =>
  outcome.ok
    ? `goes to ${outcome.value.to.status}@${outcome.value.to.level}`
    : `is refused as ${outcome.error}`

function told<Event extends string>(
  title: string,
  event: Event,
  [given, expected]: [Attempt, string],
): Story<Decide<Event>> {
  return {
    title,
    about: event,
    run: (decide) => {
      const actual = inWords(decide(event, given))
      if (actual !== expected) throw new Error(`${title} Expected: ${expected}. It ${actual}.`)
    },
  }
}

/** Stories of one event: what it leads to (`status@level`), or the word it is refused with. */
export const storiesOf = <Event extends string>(event: Event) => ({
  leads: (title: string, given: Attempt, to: string) => told(title, event, [given, `goes to ${to}`]),
  refused: (title: string, given: Attempt, code: string) =>
    told(title, event, [given, `is refused as ${code}`]),
})

/** The four instants around a window: closed just before, open at its opening, open until just before its closing. */
export const edgesOf = ({ opensAt, closesAt }: Window) =>
  [
    ['a millisecond before it opens', opensAt - 1, false],
    ['at the instant it opens', opensAt, true],
    ['a millisecond before it closes', closesAt - 1, true],
    ['at the instant it closes', closesAt, false],
  ] as const
