import type { Question } from './policy'
import { canonical } from './policy-differences'

type Survey = readonly Question[]

/** A survey as two people changed it at the same time. */
export interface Surveys {
  readonly theirs: Survey
  readonly mine: Survey
}

const idsOf = (survey: Survey): readonly string[] => survey.map(({ id }) => id)
const byId = (survey: Survey): ReadonlyMap<string, Question> => new Map(survey.map((one) => [one.id, one]))
const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/**
 * The questions of both: what one of them added, changed or took away stands so; where both changed the same
 * question, what was typed here. The order is theirs, unless it was changed here; what the other one added follows
 * the question that it was put behind.
 */
export function mergedSurvey(base: Survey, { theirs, mine }: Surveys): Survey {
  const [was, other, own] = [byId(base), byId(theirs), byId(mine)]
  const [first, second] = isMoved(base, mine) ? [mine, theirs] : [theirs, mine]
  return inserted(idsOf(first), idsOf(second)).flatMap((id) => {
    const [before, one, typed] = [was.get(id), other.get(id), own.get(id)]
    const stays = same(before, typed) ? one : typed
    return stays === undefined ? [] : [stays]
  })
}

/**
 * Where two people changed the same questions, or their order, differently: their survey with what was typed here at
 * those places; null where nobody is overruled.
 */
export function surveyClash(base: Survey, { theirs, mine }: Surveys): Survey | null {
  const [was, other, own] = [byId(base), byId(theirs), byId(mine)]
  const clashing = new Set(
    [...idsOf(theirs), ...idsOf(mine), ...idsOf(base)].filter((id) => {
      const [before, one, typed] = [was.get(id), other.get(id), own.get(id)]
      return !same(before, one) && !same(before, typed) && !same(one, typed)
    }),
  )
  const reordered = isMoved(base, mine) && isMoved(base, theirs) && isMoved(theirs, mine)
  if (clashing.size === 0 && !reordered) return null
  const order = reordered ? idsOf(mergedSurvey(base, { theirs, mine })) : inserted(idsOf(theirs), idsOf(mine))
  return order.flatMap((id) => {
    const shown = clashing.has(id) ? own.get(id) : other.get(id)
    return shown === undefined ? [] : [shown]
  })
}

/** Whether questions that both surveys have stand in another order. */
function isMoved(before: Survey, after: Survey): boolean {
  const common = (one: Survey, other: Survey): string => {
    const known = new Set(idsOf(other))
    return idsOf(one)
      .filter((id) => known.has(id))
      .join()
  }
  return common(before, after) !== common(after, before)
}

/** One order of both: of the first, with what only the second has behind what it stands behind there. */
function inserted(first: readonly string[], second: readonly string[]): readonly string[] {
  const order = [...first]
  second.forEach((id, index) => {
    if (order.includes(id)) return
    const before = second[index - 1]
    let at = before === undefined ? 0 : order.indexOf(before) + 1
    // Behind what the first one put at the same place.
    while (at < order.length && !second.includes(order[at] ?? '')) at += 1
    order.splice(at, 0, id)
  })
  return order
}
