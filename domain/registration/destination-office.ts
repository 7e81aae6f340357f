import { archiveOf } from '../destination/fields'
import { destinationClaimProblems } from '../destination/value-problems'
import { err, ok, type Result } from '../result'
import type { Attempt } from './attempt'
import type { Change, Refused } from './change'
import { sameValues } from './differing'
import { patched, reviewedValues } from './destination-state'
import {
  broughtValues,
  countedIn,
  leftAside,
  problemsOfBrought,
  problemsOfValues,
} from './destination-problems'
import { digestOf } from './digest'
import { spanOf } from '../cohort/windows'
import type { Returned } from './registration'
import { freeze, sentBack } from './review-effects'

/** What the school does to a destination: bring it, mend it, open it again, record the household. */

/** A destination that the school already knows: reviewed without a round, ready to be confirmed (N3). */
export function imported(attempt: Attempt): Result<Change, Refused> {
  const values = countedIn(attempt, broughtValues(attempt))
  const round = attempt.registration.destination.round + 1
  const content = { round, values, baseline: {}, proofs: {} }
  const frozen = {
    ...content,
    at: attempt.now,
    by: attempt.actor.openid,
    proxy: true,
    policyVersion: attempt.policy.version,
    digest: digestOf(content, attempt.hash),
  }
  return ok({
    patch: {
      ...patched(attempt, { round, claims: values, frozen, category: values['category'] ?? '' }),
      archive: { origin: 'import', values: archiveOf(values) },
    },
    notice: 'destinationImported',
    touched: Object.keys(values),
  })
}

/** Nothing before the window that is still to come: a list may be brought early. */
function timeToComplete(attempt: Attempt): Returned | null {
  const filling = spanOf(attempt, 'destination')
  if (filling !== null && attempt.now < filling.opensAt) return null
  const returned = sentBack(attempt, 'destination', 0)
  const confirming = spanOf(attempt, 'confirmation')?.closesAt ?? 0
  return { ...returned, reasons: {}, resubmitBy: Math.max(returned.resubmitBy, confirming) }
}

/**
 * A destination without the archive's way: the graduate adds it and hands it in for review (N6), as after a return
 * also where the window has closed, and as long as destinations are confirmed.
 */
export function prefilled(attempt: Attempt): Result<Change, Refused> {
  const values = broughtValues(attempt)
  const problems = problemsOfBrought(attempt, values)
  if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
  const claims = countedIn(attempt, values)
  return ok({
    patch: patched(attempt, { claims, returned: timeToComplete(attempt) }),
    notice: 'destinationPrefilled',
    touched: Object.keys(claims),
  })
}

/** The office mends what was reviewed: a new digest, so that a confirmation can only name the new content. */
export function corrected(attempt: Attempt): Result<Change, Refused> {
  const { destination, archive, signals } = attempt.registration
  const changes = attempt.input.claims ?? {}
  const before = destination.frozen?.values ?? {}
  const merged = { ...before, ...changes }
  if (sameValues(merged, before)) return err({ code: 'fieldsInvalid', fields: { claims: 'unchanged' } })
  const problems = {
    ...leftAside(attempt, changes, merged),
    ...destinationClaimProblems(changes, attempt.lookUpPlace),
    ...problemsOfValues(attempt, merged),
  }
  if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
  const values = countedIn(attempt, merged)
  const baseline = reviewedValues(attempt.registration)
  return ok({
    patch: {
      ...patched(attempt, {
        ...freeze(attempt, 'destination', { values, baseline, proxy: true }),
        claims: values,
        category: values['category'] ?? '',
        confirmation: null,
        confirmableLate: true,
        objection: null,
      }),
      // They were about what the graduate had submitted.
      signals: { ...signals, destination: [] },
      archive: { origin: archive.origin === 'none' ? 'staff' : archive.origin, values: archiveOf(values) },
    },
    notice: 'destinationCorrected',
    touched: Object.keys(changes),
  })
}

/** Opened again: the graduate mends it, as after a return, also where the window has closed. */
export const reopened = (attempt: Attempt): Result<Change, Refused> =>
  ok({
    patch: patched(attempt, {
      confirmation: null,
      confirmableLate: true,
      objection: null,
      returned: sentBack(attempt, 'destination', 0),
    }),
    notice: 'destinationReopened',
    touched: Object.keys(attempt.input.reasons ?? {}),
  })

/** Where a household that moved to the school goes (N7); a confirmation of something else ends. */
export function householdRecorded({ registration, input }: Attempt): Result<Change, Refused> {
  const values = Object.fromEntries(
    Object.entries(input.household ?? {}).filter(([, value]) => value.trim() !== ''),
  )
  return ok({
    patch: { household: { ...registration.household, origin: 'staff', values } },
    notice: 'householdRecorded',
    touched: Object.keys(values),
  })
}
