import { formProblem, type FieldView, type Problem } from './model'

export interface ContactEdit {
  /** Only what changed and can stand. */
  readonly claims: Record<string, string>
  readonly problems: Readonly<Record<string, Problem>>
}

/** What of the typed contact details is sent, and what is wrong with the rest; what was needed may not become empty. */
export function contactEdit(
  views: readonly FieldView[],
  typed: Readonly<Record<string, string>>,
  isNeeded: (field: string) => boolean,
): ContactEdit {
  const claims: Record<string, string> = {}
  const problems: Record<string, Problem> = {}
  for (const { key, value: before } of views) {
    const value = (typed[key] ?? before).trim()
    if (value === before) continue
    const problem = value === '' && isNeeded(key) ? 'required' : formProblem(key, value)
    if (problem === null) claims[key] = value
    else problems[key] = problem
  }
  return { claims, problems }
}
