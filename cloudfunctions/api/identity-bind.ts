import type { Policy } from '../../domain/cohort/policy'
import type { Output, Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { bindLimits, personLimit, type AttemptLimit } from '../../domain/people/bind-limits'
import { bareDocument, normaliseDocument } from '../../domain/people/documents'
import { normaliseName } from '../../domain/people/names'
import { bound } from '../../domain/registration/binding'
import type { FieldProblem } from '../../domain/registration/field-checks'
import type { Instant, Registration } from '../../domain/registration/registration'
import { err, ok, type Result } from '../../domain/result'
import { sameText } from '../store/vault'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

type Claim = Omit<Parsed<'identity.bind'>, 'cohortId'>

const TRIES = 3
/** Longer than the function may run (config.json): a bind begun earlier is not under way any more. */
const BIND_ENDS_WITHIN_MS = 15_000

/** One answer for every mismatch: nothing may hint whether a number exists. */
const MISMATCH: Failure = { code: 'bindMismatch' }

/**
 * Binds the caller to a record: reserve the attempt, then check; then the person's place in the cohort,
 * then the record. Every crash between these is written down in docs/decisions/0008 and tested.
 */
export const identityBind: Verb<'identity.bind'> = async ({ cohortId, ...typed }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || cohort.paused) return err({ code: 'cohortMissing' })
  const { bind } = await store.cohorts.policy(cohortId, cohort.policyVersion)

  const claim = normalised(typed)
  const fields = claimProblems(claim, bind)
  if (Object.keys(fields).length > 0) return err({ code: 'fieldsInvalid', fields })

  const counted = await reserved(context, personLimit(bind.tries), `${cohortId}|${claimedKey(claim, bind)}`)
  if (!counted.ok) return counted
  for (let tried = 0; tried < TRIES; tried += 1) {
    const outcome = await boundOnce(context, cohortId, { claim, bind })
    if (outcome !== 'again') return outcome
  }
  return err({ code: 'conflict' })
}

type Bound = Result<Output<'identity.bind'>, Failure>

async function boundOnce(context: Context, cohortId: string, asked: Asked): Promise<Bound | 'again'> {
  const { store, openid, now } = context
  const found = await foundBy(context, cohortId, asked)
  // Of whom only the evidence is kept, there is nothing left to compare with.
  const registration = found?.kept === 'whole' ? found : null
  // The comparison runs on a stand-in when nothing was found, so that the time taken says nothing either.
  const matches = agrees(context, registration ?? standIn(context), asked)
  if (!matches || registration === null || registration.removed !== null) return err(MISMATCH)

  const holder = registration.binding?.openid
  const reply = { id: registration._id, name: registration.name }
  if (holder === openid) return ok({ ...reply, boundAt: registration.binding?.at ?? now, already: true })
  if (holder !== undefined) return err(MISMATCH)
  const place = await takePlace(context, cohortId, registration._id)
  if (place === 'again' || !place.ok) return place
  const boundAt = place.value
  const written = await store.registrations.replace(registration, bound(registration, openid, boundAt))
  return written ? ok({ ...reply, boundAt, already: false }) : 'again'
}

function normalised({ studentNo, documentNo, name }: Claim): Claim {
  const typed = normaliseName(name)
  return {
    studentNo: normaliseDocument(studentNo),
    documentNo: normaliseDocument(documentNo),
    name: typed.ok ? typed.value : '',
  }
}

/** What the cohort's way of binding asks for and is not there, before anything is counted or read. */
function claimProblems(
  { studentNo, documentNo, name }: Claim,
  bind: Policy['bind'],
): Record<string, FieldProblem> {
  return {
    ...(bind.key === 'studentNo' &&
      !new RegExp(bind.studentNoPattern).test(studentNo) && { studentNo: 'studentNoPattern' as const }),
    ...(documentNo.length < (bind.secret === 'lastSix' && bind.key === 'studentNo' ? 6 : 7) && {
      documentNo: 'documentIncomplete' as const,
    }),
    ...(bind.name && name === '' && { name: 'required' as const }),
  }
}

/** What is being guessed at: counted whether it exists or not. */
const claimedKey = ({ studentNo, documentNo }: Claim, { key }: Policy['bind']): string =>
  key === 'studentNo' ? `studentNo|${studentNo}` : `document|${bareDocument(documentNo)}`

/**
 * Counts the attempt: the person is stopped first, then the claimed number, then everybody. A minute that is
 * full for everybody is nobody's fault: it is given back and costs nobody a try.
 */
async function reserved(
  { store: { attempts }, vault, openid, now }: Context,
  ofPerson: AttemptLimit,
  claimed: string,
): Promise<Result<null, Failure>> {
  const person = `person_${vault.fingerprint(openid)}`
  const number = `claimed_${vault.fingerprint(claimed)}`
  const mayTry =
    (await attempts.reserve(person, ofPerson, now)) &&
    (await attempts.reserve(number, bindLimits.claimed, now))
  if (!mayTry) return err({ code: 'bindTooOften' })

  const minute = Math.floor(now / bindLimits.all.within)
  if (await attempts.reserveShared(`all_${String(minute)}`, bindLimits.all, now)) return ok(null)
  await attempts.giveBack(number)
  await attempts.giveBack(person)
  return err({ code: 'busy', retryAfter: (minute + 1) * bindLimits.all.within - now })
}

interface Asked {
  readonly claim: Claim
  readonly bind: Policy['bind']
}

function foundBy(
  { store, vault }: Context,
  cohortId: string,
  { claim, bind }: Asked,
): Promise<Registration | null> {
  return bind.key === 'studentNo'
    ? store.registrations.byStudentNo(cohortId, claim.studentNo)
    : store.registrations.byFingerprint(cohortId, vault.fingerprints(bareDocument(claim.documentNo)))
}

type Secret = Pick<Registration, '_id' | 'document' | 'name' | 'studentNo'>

/** Compares every part that the policy asks for, all of them, whatever the first says. */
function agrees(
  { vault }: Context,
  { _id, document, name, studentNo }: Secret,
  { claim, bind }: Asked,
): boolean {
  const number = vault.open(document, `${_id}|document`)
  const wholeOnly = bind.secret === 'full' || bind.key === 'documentNo'
  const whole = [number, bareDocument(number)]
  const accepted = wholeOnly ? whole : [...whole, ...whole.map((text) => text.slice(-6))]
  const parts = [
    accepted.map((text) => sameText(text, claim.documentNo)).includes(true),
    claim.studentNo === '' || sameText(studentNo, claim.studentNo),
    claim.name === '' || sameText(name, claim.name),
  ]
  return parts.every(Boolean)
}

const standIn = ({ vault }: Context): Secret => ({
  _id: '-',
  document: vault.seal('-', '-|document'),
  name: '',
  studentNo: '',
})

/**
 * The person's one place in a cohort. A row left behind by a crash, pointing at a record that is not
 * bound to the person, is taken over once nobody can be at work behind it. Answers since when it is theirs:
 * always later than what stood there, so that whoever let go of that in the same millisecond removes nothing.
 */
async function takePlace(
  { store, openid, now }: Context,
  cohortId: string,
  registrationId: string,
): Promise<Result<Instant, Failure> | 'again'> {
  const { row } = await store.bindings.reserve({ openid, cohortId, registrationId, at: now })
  if (row === null) return ok(now)
  if (row.registrationId !== registrationId) {
    const other = await store.registrations.byId(row.registrationId)
    if (other?.binding?.openid === openid) return err({ code: 'boundToAnother' })
    if (now - row.at < BIND_ENDS_WITHIN_MS) return err({ code: 'busy', retryAfter: BIND_ENDS_WITHIN_MS })
  }
  const at = Math.max(now, row.at + 1)
  return (await store.bindings.takeOver(row, { registrationId, at })) ? ok(at) : 'again'
}
