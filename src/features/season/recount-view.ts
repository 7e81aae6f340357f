import type { Output } from '../../../domain/contract/contract'
import { agrees, differs, texts } from '../../texts/dashboard'
import { grouped } from '../../texts/kit'

export interface College {
  readonly id: string
  readonly name: string
}

export type Recounted = Output<'progress.recount'> & College

/** What a full count found: differences by college; a change on its way is none yet. */
export function toldOf(results: readonly Recounted[]): {
  readonly sentences: readonly string[]
  readonly agrees: boolean
} {
  const wrong = results.filter(({ differences, classes }) => differences.length > 0 || classes > 0)
  if (wrong.length === 0) {
    const people = results.reduce((sum, one) => sum + one.people, 0)
    return { sentences: [agrees(grouped(people))], agrees: true }
  }
  const settled = wrong.filter(({ moving }) => !moving)
  return {
    sentences: [
      ...settled.map(({ name, differences, classes }) =>
        differs(name, Math.max(differences.length, classes)),
      ),
      ...(settled.length < wrong.length ? [texts.moving] : []),
    ],
    agrees: false,
  }
}
