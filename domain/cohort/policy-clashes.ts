import type { PolicyContent } from './policy'
import { policyDifferences, type PolicyDifference } from './policy-differences'
import { surveyClash } from './survey-merging'

/**
 * The places at which two people changed the same version differently: what the other saved, where this one has
 * typed something else. Everything else of both can stand side by side; of the survey, question by question.
 */
export function policyClashes(
  base: PolicyContent,
  { theirs, mine }: { readonly theirs: PolicyContent; readonly mine: PolicyContent },
): readonly PolicyDifference[] {
  const changedByThem = new Set(policyDifferences(base, theirs).map(({ where }) => where))
  const changedByMe = new Set(policyDifferences(base, mine).map(({ where }) => where))
  const survey = surveyClash(base.survey, { theirs: theirs.survey, mine: mine.survey }) ?? theirs.survey
  return policyDifferences(theirs, { ...mine, survey }).filter(
    ({ where }) => changedByThem.has(where) && changedByMe.has(where),
  )
}
