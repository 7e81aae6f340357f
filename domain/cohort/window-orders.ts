import type { CallFailure } from '../contract/failure'
import { levelKeys, type LevelKey } from '../people/roles'
import type { Cohort, Phase, Window, Windows } from './cohort'

/** Why a calendar can never work. */
export type WindowProblem = Extract<
  CallFailure,
  'reviewTooEarly' | 'levelTooEarly' | 'confirmationTooEarly' | 'changeTooEarly' | 'cutOffTooEarly'
>

type Dated = Pick<Cohort, 'windows' | 'collegeWindows' | 'cutOffAt'>
type SpanOf = (phase: Phase) => Window | null
/** Levels that follow one another in a review, for each kind of review. */
type Chains = readonly (readonly LevelKey[])[]

interface Calendar {
  readonly span: SpanOf
  readonly cutOffAt: number | null
  readonly chains: Chains
}

/** One window is over before another begins; where one of them is not set nothing is said. */
const isBefore = (one: Window | null, other: Window | null): boolean =>
  one !== null && other !== null && one.closesAt <= other.opensAt

interface Order {
  readonly problem: WindowProblem
  readonly isBroken: (calendar: Calendar) => boolean
}

/**
 * Orders without which something could never take place. What is only unusual is allowed: phases may overlap
 * (N2), a review may end before the submissions do, and a cut-off lies where the notice puts it (N12).
 */
const orders: readonly Order[] = [
  {
    problem: 'reviewTooEarly',
    isBroken: ({ span }) =>
      levelKeys.some((key) => {
        const review = span(`review:${key}`)
        const submitted = [span('source'), span('destination')].filter((one) => one !== null)
        return submitted.length > 0 && submitted.every((one) => isBefore(review, one))
      }),
  },
  {
    problem: 'levelTooEarly',
    isBroken: ({ span, chains }) =>
      chains.some((chain) =>
        chain.some((key, index) =>
          chain.slice(0, index).some((below) => isBefore(span(`review:${key}`), span(`review:${below}`))),
        ),
      ),
  },
  {
    problem: 'confirmationTooEarly',
    isBroken: ({ span }) => isBefore(span('confirmation'), span('destination')),
  },
  {
    problem: 'changeTooEarly',
    isBroken: ({ span }) =>
      isBefore(span('change'), span('destination')) || isBefore(span('change'), span('confirmation')),
  },
  {
    problem: 'cutOffTooEarly',
    isBroken: ({ span, cutOffAt }) => {
      const destination = span('destination')
      return cutOffAt !== null && destination !== null && cutOffAt <= destination.opensAt
    },
  },
]

/** The first order that the cohort's windows break, as a whole or for one of its colleges; null: they can work. */
export function windowProblem(
  { windows, collegeWindows, cutOffAt }: Dated,
  chains: Chains,
): WindowProblem | null {
  const spans = [[windows], ...Object.values(collegeWindows).map((own) => [windows, own])].map(spanIn)
  const broken = orders.find(({ isBroken }) => spans.some((span) => isBroken({ span, cutOffAt, chains })))
  return broken?.problem ?? null
}

/** A college's window stands beside the cohort's: together they reach from the first opening to the last closing. */
const spanIn =
  (all: readonly Windows[]): SpanOf =>
  (phase) => {
    const found = all.flatMap((windows) => windows[phase] ?? [])
    return found.length === 0
      ? null
      : {
          opensAt: Math.min(...found.map(({ opensAt }) => opensAt)),
          closesAt: Math.max(...found.map(({ closesAt }) => closesAt)),
        }
  }
