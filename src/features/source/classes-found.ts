import type { Output } from '../../../domain/contract/contract'

type ClassChoice = Output<'structure.list'>['classes'][number]

/** Classes whose own name or whose major contains the text; those whose own name begins with it first. */
export function classesFound(classes: readonly ClassChoice[], text: string): readonly ClassChoice[] {
  const begins = classes.filter(({ name }) => name.startsWith(text))
  const others = classes.filter(
    ({ name, major }) => !name.startsWith(text) && (name.includes(text) || major.includes(text)),
  )
  return [...begins, ...others]
}
