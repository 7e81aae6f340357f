import { texts } from '../../texts/retention'
import type { Looked } from './use-person'

interface Fact {
  readonly label: string
  readonly value: string
}

/** Whose it is and why it is done: a wrong digit is seen here, before anything happens. */
export const factsOf = ({ asked, who }: Pick<Looked, 'asked' | 'who'>): readonly Fact[] => [
  { label: texts.studentNo, value: asked.studentNo },
  { label: texts.college, value: who.college === '' ? texts.unknown : who.college },
  { label: texts.class, value: who.class === '' ? texts.unknown : who.class },
  { label: texts.reason, value: asked.reason },
]
