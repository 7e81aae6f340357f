import { householdProblems } from '../../domain/destination/households'
import { destinationClaimProblems } from '../../domain/destination/value-problems'
import type { Failure } from '../../domain/contract/failure'
import { holdsDocumentNumber } from '../../domain/people/holds-document'

/** Names under which calls bring what people write in their own words. */
const written = ['reason', 'text', 'cause', 'reasons', 'note', 'importId', 'fields'] as const

type Texts = Readonly<Record<string, string>>
type Problems = NonNullable<Failure['fields']>

const ofDestination = (claims: Texts): Problems => destinationClaimProblems(claims, null)

/** Calls that bring fields of a form that a report will show: under which name, and what is wrong with them. */
const forms: Readonly<Record<string, readonly [name: string, problems: (texts: Texts) => Problems]>> = {
  'destination.save': ['claims', ofDestination],
  'destination.correct': ['claims', ofDestination],
  'household.record': ['values', householdProblems],
}

/** Why a call is refused whose texts hold a document number, with the fields of its form named; null: none does. */
export function numberWritten(call: string, input: unknown): Failure | null {
  if (writesDocumentNumber(input)) return { code: 'textHoldsNumber' }
  const [name, problems] = Object.hasOwn(forms, call) ? (forms[call] ?? []) : []
  if (name === undefined || problems === undefined || !isObject(input)) return null
  return numberAmong(problems(byField(input[name])))
}

/** The same for what a row of the school's list says of a destination. */
export const numberInDestination = (values: Texts): Failure | null => numberAmong(ofDestination(values))

function numberAmong(problems: Problems): Failure | null {
  const fields = Object.entries(problems).filter(([, problem]) => problem === 'holdsNumber')
  return fields.length === 0 ? null : { code: 'textHoldsNumber', fields: Object.fromEntries(fields) }
}

/**
 * Whether somebody wrote a document number into a reason, an answer or a call for help. Such words go into the
 * history, the access log or an inbox, where a number would be sealed nowhere.
 */
function writesDocumentNumber(input: unknown): boolean {
  if (!isObject(input)) return false
  const own = written.flatMap((name) => textsIn(input[name]))
  if (own.some((text) => holdsDocumentNumber(text, ''))) return true
  // Rows of a list, and parts of the input, bring words of their own.
  return Object.values(input).some((value) =>
    Array.isArray(value) ? value.some(writesDocumentNumber) : writesDocumentNumber(value),
  )
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Object.values(byField(value))
}

const byField = (value: unknown): Texts =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
