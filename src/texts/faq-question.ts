/** What an answer may depend on: the cohort's policy, as far as a record tells it; null for who is not bound. */
export interface FaqFacts {
  readonly place: {
    readonly depth: 'city' | 'county'
    readonly definition: 'beforeExam' | 'atEntry' | 'currentFamily'
    readonly employedPostgraduates: boolean
  } | null
}

export interface Question {
  readonly id: string
  readonly question: string
  readonly answer: string | ((facts: FaqFacts) => string)
  /** What people call it besides: found, never shown. */
  readonly words: string
}
