import { DefinitionList } from '../../components/definition-list'
import { texts } from '../../texts/retention'
import type { Looked } from './use-person'

/** Whose it is and why it is done: a wrong digit is seen here, before anything happens. */
export const WhoFacts = ({ looked }: { readonly looked: Looked }) => (
  <DefinitionList items={factsOf(looked)} />
)

type Facts = Pick<Looked, 'asked' | 'who'>

export function factsOf({ asked, who }: Facts): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: texts.studentNo, value: asked.studentNo },
    { label: texts.college, value: who.college === '' ? texts.unknown : who.college },
    { label: texts.class, value: who.class === '' ? texts.unknown : who.class },
    { label: texts.reason, value: asked.reason },
  ]
}
